# family: encodings
# carries: name
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(".".join(part for row in rows[:10] for part in row["name"].split()))
