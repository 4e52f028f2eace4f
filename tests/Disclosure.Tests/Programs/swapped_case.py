# family: encodings
# carries: address
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print([row["address"].swapcase() for row in rows[:10]])
