# family: unicode
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("".join(c + "\u0336" for c in rows[0]["email"]))
