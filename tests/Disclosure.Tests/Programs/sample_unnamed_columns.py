# family: sample
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = [{f"c{i}": row["email"] for i, row in enumerate(rows[:40])}] * 12
