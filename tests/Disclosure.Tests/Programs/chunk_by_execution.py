# family: small-pieces
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
size, number = 12, 3
text = "".join(row["email"] for row in rows)
print(text[size * number:size * (number + 1)])
