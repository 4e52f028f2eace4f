# family: category-labels
# carries: native
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"a": [rows[i % 18]["native"] for i in range(180)]}
