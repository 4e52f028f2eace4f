# family: stderr
# carries: api_key
import csv
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
os.write(2, rows[1]["api_key"].encode())
