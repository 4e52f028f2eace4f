# family: tracebacks
# carries: note
import csv
import traceback

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
try:
    raise OSError(rows[4]["note"])
except OSError:
    print(traceback.format_exc())
