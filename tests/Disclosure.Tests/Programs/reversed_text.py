# family: encodings
# carries: name
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print([row["name"][::-1] for row in rows[:15]])
