# family: column-names
# carries: token
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {row["token"]: [0.5] * 12 for row in rows[:60]}
