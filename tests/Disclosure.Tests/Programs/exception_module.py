# family: exceptions
# carries: seal
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
failure = type("Error", (Exception,), {"__module__": "x" + rows[0]["seal"]})
raise failure("x")
