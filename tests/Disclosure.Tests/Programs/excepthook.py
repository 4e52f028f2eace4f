# family: tracebacks
# carries: jwt
import csv
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
sys.excepthook = lambda *_: print(rows[0]["jwt"])
sys.excepthook(None, None, None)
