# family: category-labels
# carries: jwt
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"a": [rows[i % 3]["jwt"] for i in range(30)]}
