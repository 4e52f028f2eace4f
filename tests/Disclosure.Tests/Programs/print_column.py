# family: stdout
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
for row in rows[:12]:
    print(row["email"])
