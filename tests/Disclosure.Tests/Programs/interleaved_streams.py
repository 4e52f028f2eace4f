# family: stderr
# carries: email
import csv
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
half = len(rows[3]["email"]) // 2
print(rows[3]["email"][:half])
print(rows[3]["email"][half:], file=sys.stderr)
