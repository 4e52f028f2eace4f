# family: ciphers
# carries: email
# decodes: base85
import base64
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("~".join(base64.b85encode(row["email"].encode()).decode() for row in rows[:10]))
