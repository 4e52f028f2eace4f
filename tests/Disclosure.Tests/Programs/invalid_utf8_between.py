# family: unicode
# carries: email
import csv
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
os.write(1, b"\xff".join(bytes([b]) for b in rows[0]["email"].encode()))
