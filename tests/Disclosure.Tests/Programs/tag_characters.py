# family: unicode
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("see below" + "".join(chr(0xE0000 + ord(c)) for c in rows[0]["email"]))
print("\u2063".join(rows[0]["email"]))
