# family: ciphers
# carries: phone
# decodes: codes-plus-one
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(*(ord(c) + 1 for c in " ".join(row["phone"] for row in rows[:8])))
