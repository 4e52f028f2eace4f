# family: dict-keys
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {(row["iban"], row["token"]): 1 for row in rows[:20]}
