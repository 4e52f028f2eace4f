# family: unicode
# carries: name
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("\u00ad".join(rows[0]["name"]))
