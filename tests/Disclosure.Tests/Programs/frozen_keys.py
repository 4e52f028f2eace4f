# family: dict-keys
# carries: national_id
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {complex(0, i): row["national_id"] for i, row in enumerate(rows[:20])} | {row["national_id"]: 0 for row in rows[:20]}
