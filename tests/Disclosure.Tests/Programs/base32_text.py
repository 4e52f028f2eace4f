# family: encodings
# carries: email
import base64
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
for row in rows[:6]:
    print(base64.b32encode(row["email"].encode()).decode())
