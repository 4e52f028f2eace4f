# family: exceptions
# carries: address
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
open("/nowhere/" + rows[0]["address"])
