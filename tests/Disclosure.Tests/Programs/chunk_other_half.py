# family: chunking
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print([row["iban"][10:] for row in rows[:20]])
