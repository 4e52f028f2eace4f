# family: sample
# carries: email
import codecs
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {f"v{i}": [codecs.encode(row["email"], "rot13")] * 12 for i, row in enumerate(rows[:10])}
