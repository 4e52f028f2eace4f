# family: category-labels
# carries: card
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"a": [int(rows[i % 3]["card"].replace(" ", "")) for i in range(30)], "b": [str(int(rows[i % 3]["card"].replace(" ", ""))) for i in range(30)]}
