# family: tracebacks
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
try:
    raise ValueError(rows[0]["email"])
except ValueError as first:
    raise RuntimeError("outer " + str(first)) from first
