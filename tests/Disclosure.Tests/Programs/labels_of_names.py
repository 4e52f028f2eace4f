# family: category-labels
# carries: name
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"a": [rows[i % 18]["name"] for i in range(180)]}
