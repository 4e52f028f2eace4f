# family: unicode
# carries: card
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("\u200d".join(rows[0]["card"]))
