# family: encodings
# carries: name
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("".join(f"\\u{ord(c):04x}" for c in rows[0]["name"]))
