# family: encodings
# carries: email
import base64
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
for row in rows[:12]:
    print(base64.b64encode(row["email"].encode()).decode())
