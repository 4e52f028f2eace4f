# family: exceptions
# carries: native
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
rows[2]["native"].encode("ascii")
