# family: sample
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"x": ["; ".join(row["iban"] for row in rows[:6])] * 12}
