# family: stderr
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
with open("/proc/self/fd/2", "w") as again:
    again.write(rows[8]["iban"])
