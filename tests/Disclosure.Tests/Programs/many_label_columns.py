# family: category-labels
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {f"c{k}": [rows[(i % 5) + 5 * k]["iban"] for i in range(30)] for k in range(20)}
