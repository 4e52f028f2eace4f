# family: encodings
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("\n".join(row["iban"] for row in rows[:10])[::-1])
