# family: column-names
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
text = rows[0]["email"]
result = {f"{i:02d}{c}": [1] * 12 for i, c in enumerate(text)}
