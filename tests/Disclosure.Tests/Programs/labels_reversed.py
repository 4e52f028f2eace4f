# family: category-labels
# carries: api_key
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"a": [rows[i % 8]["api_key"][::-1] for i in range(80)]}
