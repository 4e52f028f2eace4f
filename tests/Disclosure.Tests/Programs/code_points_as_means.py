# family: chosen-numbers
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
text = rows[0]["email"] + rows[1]["email"]
result = {f"v{i}": [ord(c)] * 12 for i, c in enumerate(text)}
