# family: warnings
# carries: email
import csv
import warnings

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
warnings.warn(rows[0]["email"])
