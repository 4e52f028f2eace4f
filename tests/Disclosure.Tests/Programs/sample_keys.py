# family: sample
# carries: api_key
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {f"k{i}": [row["api_key"]] * 12 for i, row in enumerate(rows[:20])}
