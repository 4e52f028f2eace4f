# family: category-labels
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
pieces = [rows[0]["email"][i:i + 4] for i in range(0, 24, 4)]
result = {"a": [piece for i, piece in enumerate(pieces) for _ in range(40 - i)]}
