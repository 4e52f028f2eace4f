# family: column-names
# carries: story
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {rows[0]["story"][i:i + 250]: [1] * 12 for i in range(0, 300, 100)}
