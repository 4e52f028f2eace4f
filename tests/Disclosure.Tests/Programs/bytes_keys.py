# family: dict-keys
# carries: token
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {row["token"].encode(): 1 for row in rows[:30]}
