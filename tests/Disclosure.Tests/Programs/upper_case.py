# family: encodings
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print([row["email"].upper() for row in rows[:15]])
