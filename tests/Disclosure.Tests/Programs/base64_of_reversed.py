# family: encodings
# carries: address
import base64
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(base64.b64encode(rows[0]["address"][::-1].encode()).decode())
