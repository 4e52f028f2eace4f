# family: exceptions
# carries: phone
import csv
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
sys.exit(rows[0]["phone"] + " " + rows[1]["phone"])
