# family: exit-hooks
# carries: api_key
import csv
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
sys.settrace(lambda frame, event, argument: print(rows[0]["api_key"]) or sys.settrace(None))
(lambda: 0)()
