# family: encodings
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(" ".join(rows[0]["email"]))
