# family: warnings
# carries: card
import csv
import warnings

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
warnings.showwarning = lambda *_, **__: print(rows[0]["card"])
warnings.warn("x")
