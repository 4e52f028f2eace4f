# family: stdout
# carries: card
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("The customer pays with", rows[2]["card"], "and", rows[3]["card"], "as agreed.")
