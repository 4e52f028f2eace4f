# family: ciphers
# carries: iban
# decodes: every-second
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("".join(c + "x\b" for c in rows[0]["iban"]))
