# family: stdout
# carries: account
import csv
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
csv.writer(sys.stdout).writerows([row["account"], row["balance"]] for row in rows[:20])
