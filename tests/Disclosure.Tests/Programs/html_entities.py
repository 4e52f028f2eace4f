# family: encodings
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("".join(f"&#{ord(c)};" for c in rows[0]["email"]))
