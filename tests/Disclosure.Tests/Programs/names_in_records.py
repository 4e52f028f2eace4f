# family: column-names
# carries: address
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = [{row["address"]: 1 for row in rows[:20]}] * 12
