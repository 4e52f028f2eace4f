# family: column-names
# carries: email
import csv

import pandas as pd

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
left = pd.DataFrame({"a": range(12), "b": 1})
result = left.merge(left, on="a", suffixes=("_" + rows[0]["email"], "_" + rows[1]["email"]))
