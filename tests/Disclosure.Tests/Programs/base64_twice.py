# family: encodings
# carries: email
import base64
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(base64.b64encode(base64.b64encode(rows[0]["email"].encode())).decode())
