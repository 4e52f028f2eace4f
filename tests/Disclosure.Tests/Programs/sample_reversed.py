# family: sample
# carries: card
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {f"v{i}": [row["card"][::-1]] * 12 for i, row in enumerate(rows[:10])}
