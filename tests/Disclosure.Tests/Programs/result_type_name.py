# family: dtypes
# carries: token
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = type("R" + rows[0]["token"], (), {})()
