# family: encodings
# carries: api_key
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("*".join(rows[0]["api_key"]))
