# family: category-labels
# carries: national_id
import base64
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"a": [base64.b64encode(rows[i % 8]["national_id"].encode()).decode() for i in range(80)]}
