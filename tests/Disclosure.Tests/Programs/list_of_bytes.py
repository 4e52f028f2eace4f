# family: encodings
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(list(rows[0]["iban"].encode()))
