# family: sample
# carries: card
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {f"n{i}": [int(row["card"].replace(" ", ""))] * 12 for i, row in enumerate(rows[:20])}
