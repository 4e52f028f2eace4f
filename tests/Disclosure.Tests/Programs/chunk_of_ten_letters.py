# family: small-pieces
# carries: token
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
number = 5
print("".join(row["token"] for row in rows)[10 * number:10 * number + 10])
