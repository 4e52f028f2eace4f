# family: encodings
# carries: card
import base64
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
for row in rows[:9]:
    print(base64.b64encode(b"xy" + row["card"].encode()).decode())
