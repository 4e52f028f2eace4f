# family: exceptions
# carries: native
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
raise UnicodeDecodeError("utf-8", b"x", 0, 1, rows[2]["native"] + " " + rows[1]["native"])
