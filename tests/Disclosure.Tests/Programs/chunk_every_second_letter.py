# family: chunking
# carries: jwt
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
text = rows[0]["jwt"]
print(text[::2])
print(text[:20])
