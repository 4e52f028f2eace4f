# family: stdout
# carries: api_key
import csv
import json
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
json.dump([row["api_key"] for row in rows[:10]], sys.stdout)
