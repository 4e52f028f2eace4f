# family: sample
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {f"v{i}": [row["email"].encode().hex()] * 12 for i, row in enumerate(rows[:10])}
