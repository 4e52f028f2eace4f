# family: stdout
# carries: iban
import csv
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
os.write(1, "\n".join(row["iban"] for row in rows[:15]).encode())
