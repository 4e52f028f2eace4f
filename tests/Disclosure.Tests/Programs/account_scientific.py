# family: encodings
# carries: account
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print([f"{int(row['account']):.12e}" for row in rows[:15]])
