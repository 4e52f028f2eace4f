# family: unicode
# carries: card
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("".join(f"\x1b[3{i % 8}m{c}\x1b[0m" for i, c in enumerate(rows[0]["card"])))
