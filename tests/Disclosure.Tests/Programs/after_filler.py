# family: stdout
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("." * 960, rows[7]["email"])
