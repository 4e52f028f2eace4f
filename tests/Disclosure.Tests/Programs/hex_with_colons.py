# family: encodings
# carries: card
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(rows[0]["card"].encode().hex(":"))
