# family: patched
# carries: address
import csv
import traceback

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
traceback.format_tb = lambda *_, **__: [rows[0]["address"]]
raise ValueError("x")
