# family: chunking
# carries: story
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(rows[1]["story"][37:101])
