# family: column-names
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {row["email"][::-1]: [1] * 12 for row in rows[:20]}
