# family: column-names
# carries: jwt
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
text = rows[0]["jwt"]
result = {f"c{i}_{text[i:i + 20]}": [1] * 12 for i in range(0, len(text), 20)}
