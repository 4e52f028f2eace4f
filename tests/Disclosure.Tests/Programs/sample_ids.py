# family: sample
# carries: national_id
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"x": [row["national_id"] for row in rows[:12]]}
