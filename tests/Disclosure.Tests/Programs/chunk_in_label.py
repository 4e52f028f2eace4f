# family: small-pieces
# carries: card
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
text = "".join(row["card"] for row in rows).replace(" ", "")
result = {"x": [text[12 * (i % 5):12 * (i % 5 + 1)] for i in range(60)]}
