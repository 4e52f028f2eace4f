# family: chunking
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
number = 2
text = "".join(row["iban"] for row in rows)
result = {text[14 * number:14 * (number + 1)]: [1] * 12}
