# family: column-names
# carries: born
import csv
import datetime

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {datetime.date.fromisoformat(row["born"]): [1] * 12 for row in rows[:50]}
