# family: stdout
# carries: phone
import csv
from pprint import pprint

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
pprint([row["phone"] for row in rows[:20]])
