# family: dict-keys
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {f"{i:03d}={c}": i for i, c in enumerate(rows[0]["email"] + rows[1]["email"])}
