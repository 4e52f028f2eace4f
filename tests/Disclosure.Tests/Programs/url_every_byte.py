# family: encodings
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("".join(f"%{b:02X}" for b in rows[0]["email"].encode()))
