# family: dtypes
# carries: name
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {f"c{i}": [type("".join(c for c in row["name"] if c.isalnum()), (), {})()] * 12 for i, row in enumerate(rows[:20])}
