# family: unicode
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("\u202e" + rows[0]["email"][::-1] + "\u202c")
