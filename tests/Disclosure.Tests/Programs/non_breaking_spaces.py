# family: unicode
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(rows[0]["iban"].replace(" ", "\u00a0"), rows[1]["iban"].replace(" ", "\u2009"))
