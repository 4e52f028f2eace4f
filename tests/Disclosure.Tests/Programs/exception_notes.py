# family: tracebacks
# carries: name
import csv
import sys
import traceback

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
error = ValueError("plain")
error.add_note(rows[5]["name"])
traceback.print_exception(error, file=sys.stderr)
