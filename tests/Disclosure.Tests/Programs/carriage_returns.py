# family: stdout
# carries: address
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("\r".join(row["address"] for row in rows[:6]))
