# family: encodings
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
raise ValueError(rows[0]["email"].encode().hex())
