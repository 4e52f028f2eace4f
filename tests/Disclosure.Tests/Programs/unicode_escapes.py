# family: encodings
# carries: native
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(ascii([row["native"] for row in rows[:15]]))
