# family: stderr
# carries: email
import csv
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(rows[0]["email"], rows[0]["phone"], file=sys.stderr)
