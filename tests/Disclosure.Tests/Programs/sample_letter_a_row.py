# family: sample
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
text = rows[0]["email"]
result = {f"v{i}": [text[3 * i:3 * i + 1], text[3 * i + 1:3 * i + 2], text[3 * i + 2:3 * i + 3]] + ["x"] * 9 for i in range(len(text) // 3)}
