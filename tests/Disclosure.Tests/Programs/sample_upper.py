# family: sample
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"x": [row["email"].upper() for row in rows[:12]]}
