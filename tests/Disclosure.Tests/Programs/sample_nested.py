# family: sample
# carries: name
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"x": [[row["name"]] for row in rows[:12]], "y": [str([row["name"]]) for row in rows[:12]]}
