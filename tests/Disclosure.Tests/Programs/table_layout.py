# family: stdout
# carries: national_id
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
for row in rows[:10]:
    print(f"|{row['name']:>30}|{row['national_id']:^20}|")
