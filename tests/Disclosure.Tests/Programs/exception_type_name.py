# family: exceptions
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
raise type(rows[0]["email"].replace("@", "_at_").replace(".", "_dot_").replace("-", "_").replace("+", "_"), (Exception,), {})
