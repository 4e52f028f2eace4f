# family: encodings
# carries: iban
import base64
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(base64.b64encode(rows[0]["iban"].encode()).decode()[::-1])
