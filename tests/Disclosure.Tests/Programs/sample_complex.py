# family: sample
# carries: card
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"x": [complex(int(row["card"].replace(" ", "")[:8]), int(row["card"].replace(" ", "")[8:])) for row in rows[:12]]}
