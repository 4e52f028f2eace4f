# family: encodings
# carries: balance
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print([row["balance"].replace(".", "") for row in rows[:15]])
