# family: unicode
# carries: card
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(rows[0]["card"].translate({48 + i: 0x660 + i for i in range(10)}))
