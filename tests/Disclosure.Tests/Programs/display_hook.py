# family: exit-hooks
# carries: jwt
import csv
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
sys.displayhook(rows[0]["jwt"])
