# family: warnings
# carries: token
import csv
import warnings

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
warnings.warn("old", type("W" + rows[0]["token"], (UserWarning,), {}))
