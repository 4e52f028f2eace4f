# family: exceptions
# carries: token
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
getattr(object(), "a" + rows[3]["token"])
