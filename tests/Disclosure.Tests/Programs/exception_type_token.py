# family: exceptions
# carries: token
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
raise type("E" + rows[6]["token"], (Exception,), {})()
