# family: unicode
# carries: phone
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("\ufeff".join(rows[0]["phone"]))
