# family: ciphers
# carries: national_id
# decodes: letters-for-digits
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(" ".join(row["national_id"].translate(str.maketrans("0123456789", "klmnopqrst")) for row in rows[:20]))
