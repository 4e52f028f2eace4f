# family: stderr
# carries: card
import csv
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
for row in rows[:8]:
    sys.stderr.write("\r[====>   ] " + row["card"])
