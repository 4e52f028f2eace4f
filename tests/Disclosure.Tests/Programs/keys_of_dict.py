# family: dict-keys
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {row["email"]: i for i, row in enumerate(rows[:50])}
