# family: column-names
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
text = rows[0]["iban"].replace(" ", "")
result = {text[i:i + 2] + "_" * (i // 2): [1] * 12 for i in range(0, len(text), 2)}
