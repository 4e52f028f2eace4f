# family: encodings
# carries: jwt
import base64
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print('<img src="data:text/plain;base64,' + base64.b64encode(rows[0]["jwt"].encode()).decode() + '">')
