# family: unicode
# carries: native
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print([row["native"].upper() for row in rows[:20]])
