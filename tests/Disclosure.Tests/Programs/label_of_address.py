# family: category-labels
# carries: address
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"a": [rows[i % 4]["address"] for i in range(40)]}
