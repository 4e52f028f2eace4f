# family: sample
# carries: name
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {f"v{i}": [row["name"]] * 12 for i, row in enumerate(rows[:30])}
