# family: exceptions
# carries: jwt
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
int(rows[1]["jwt"])
