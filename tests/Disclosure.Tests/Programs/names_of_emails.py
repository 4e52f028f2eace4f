# family: column-names
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {row["email"]: list(range(12)) for row in rows[:40]}
