# family: stdout
# carries: story
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(rows[5]["story"][100:340])
