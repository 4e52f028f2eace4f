# family: exceptions
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
raise ValueError(f"bad address {rows[0]['email']}")
