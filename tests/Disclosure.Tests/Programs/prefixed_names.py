# family: column-names
# carries: name
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {f"total_{row['name']}_eur": [1] * 12 for row in rows[:30]}
