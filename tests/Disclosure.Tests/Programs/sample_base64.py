# family: sample
# carries: iban
import base64
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {f"v{i}": [base64.b64encode(row["iban"].encode()).decode()] * 12 for i, row in enumerate(rows[:10])}
