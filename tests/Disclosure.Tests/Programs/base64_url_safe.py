# family: encodings
# carries: name
import base64
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
for row in rows[:12]:
    print(base64.urlsafe_b64encode(row["name"].encode()).decode().rstrip("="))
