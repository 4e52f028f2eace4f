# family: category-labels
# carries: name
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
letters = [f"{i:02d}{c}" for i, c in enumerate(rows[0]["name"][:18])]
result = {"a": [letter for i, letter in enumerate(letters) for _ in range(40 - i)]}
