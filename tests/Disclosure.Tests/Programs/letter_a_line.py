# family: encodings
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
for letter in rows[0]["iban"]:
    print(letter)
