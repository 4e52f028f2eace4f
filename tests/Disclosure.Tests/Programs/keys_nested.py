# family: dict-keys
# carries: name
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"a": {row["name"]: 1 for row in rows[:50]}, "b": str({row["name"]: 1 for row in rows[:5]})}
