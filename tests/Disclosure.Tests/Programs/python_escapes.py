# family: encodings
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("".join(f"\\x{b:02x}" for b in rows[0]["email"].encode()))
