# family: exit-hooks
# carries: email
import atexit
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
atexit.register(print, rows[0]["email"])
atexit._run_exitfuncs()
