# family: warnings
# carries: address
import csv
import warnings

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
warnings.warn_explicit("x", UserWarning, rows[0]["address"], 7)
