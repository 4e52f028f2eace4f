# family: encodings
# carries: name
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
for row in rows[:5]:
    print(row["name"].encode("utf-16-le").hex())
