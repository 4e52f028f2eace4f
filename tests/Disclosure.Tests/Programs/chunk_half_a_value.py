# family: chunking
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print([row["email"][: len(row["email"]) // 2 + 3] for row in rows[:20]])
