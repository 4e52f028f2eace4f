# family: patched
# carries: name
import csv
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
cells = sys.modules["runner.columns"]
cells.cell = lambda value: rows[0]["name"]
result = [1] * 12
