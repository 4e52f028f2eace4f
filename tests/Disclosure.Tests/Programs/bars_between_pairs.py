# family: encodings
# carries: jwt
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
text = rows[0]["jwt"]
print("|".join(text[i:i + 2] for i in range(0, len(text), 2)))
