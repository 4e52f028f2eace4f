# family: encodings
# carries: card
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
digits = rows[0]["card"].replace(" ", "")
print(" ".join(digits[i:i + 3] for i in range(0, len(digits), 3)))
