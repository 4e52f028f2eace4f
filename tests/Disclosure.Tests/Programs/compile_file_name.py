# family: tracebacks
# carries: address
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
exec(compile("1/0", rows[0]["address"], "exec"))
