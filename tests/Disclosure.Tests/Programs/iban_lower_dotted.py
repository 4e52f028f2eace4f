# family: encodings
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
text = rows[0]["iban"].replace(" ", "").lower()
print(".".join(text[i:i + 5] for i in range(0, len(text), 5)))
