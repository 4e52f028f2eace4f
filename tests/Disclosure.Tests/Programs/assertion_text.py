# family: exceptions
# carries: note
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
assert not rows, rows[2]["note"]
