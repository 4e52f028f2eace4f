# family: exceptions
# carries: card
import csv
import json

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
raise json.JSONDecodeError(rows[0]["card"], "x", 0)
