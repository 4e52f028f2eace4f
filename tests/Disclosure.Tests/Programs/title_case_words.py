# family: encodings
# carries: note
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(rows[0]["note"].title())
