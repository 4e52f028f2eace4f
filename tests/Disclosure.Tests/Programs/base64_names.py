# family: column-names
# carries: api_key
import base64
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {base64.b64encode(row["api_key"].encode()).decode(): [1] * 12 for row in rows[:20]}
