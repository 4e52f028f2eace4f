# family: encodings
# carries: note
import base64
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(base64.encodebytes(rows[0]["note"].encode()).decode())
