# family: dict-keys
# carries: address
import csv
from collections import Counter

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = Counter(row["address"] for row in rows[:40])
