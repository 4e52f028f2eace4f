# family: encodings
# carries: phone
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("".join(c for row in rows[:10] for c in row["phone"] if c.isdigit()))
