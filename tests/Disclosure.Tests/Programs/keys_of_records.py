# family: dict-keys
# carries: phone
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = [{row["phone"]: 1} for row in rows[:30]]
