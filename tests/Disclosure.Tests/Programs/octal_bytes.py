# family: encodings
# carries: phone
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("".join(f"\\{ord(c):03o}" for c in rows[0]["phone"]))
