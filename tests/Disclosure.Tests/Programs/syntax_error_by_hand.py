# family: exceptions
# carries: national_id
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
raise SyntaxError(rows[0]["national_id"])
