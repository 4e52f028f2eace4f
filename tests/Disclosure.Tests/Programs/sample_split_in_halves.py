# family: sample
# carries: phone
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {f"v{i}": [row["phone"][: len(row["phone"]) // 2], row["phone"][len(row["phone"]) // 2:], "x"] for i, row in enumerate(rows[:20])}
