# family: column-names
# carries: account
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {int(row["account"]): [1] * 12 for row in rows[:50]}
