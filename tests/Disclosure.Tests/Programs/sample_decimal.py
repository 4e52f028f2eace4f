# family: sample
# carries: card
import csv
from decimal import Decimal

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"x": [Decimal(row["card"].replace(" ", "")) for row in rows[:12]]}
