# family: encodings
# carries: card
import base64
import csv
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
sys.stderr.write(base64.b64encode(rows[0]["card"].encode()).decode())
