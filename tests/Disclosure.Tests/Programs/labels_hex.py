# family: category-labels
# carries: card
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"a": [rows[i % 8]["card"].encode().hex() for i in range(80)]}
