# family: sample
# carries: phone
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"x": [row["phone"] for row in rows[:12]]}
