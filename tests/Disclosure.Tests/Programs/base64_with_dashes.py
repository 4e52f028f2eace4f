# family: encodings
# carries: api_key
import base64
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("-".join(base64.b64encode(rows[0]["api_key"].encode()).decode()))
