# family: exceptions
# carries: note
import csv
from datetime import datetime

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
datetime.strptime(rows[0]["note"], "%Y")
