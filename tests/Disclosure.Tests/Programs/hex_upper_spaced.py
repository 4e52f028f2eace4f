# family: encodings
# carries: phone
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
for row in rows[:10]:
    print(row["phone"].encode().hex(" ").upper())
