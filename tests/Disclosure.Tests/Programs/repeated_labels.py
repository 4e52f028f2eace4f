# family: category-labels
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"a": [rows[i % 5]["email"] for i in range(60)]}
