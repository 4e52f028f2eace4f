# family: index-names
# carries: token
import csv

import pandas as pd

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
frame = pd.DataFrame({"a": range(12)})
frame.columns.name = rows[0]["token"]
result = frame.rename_axis(rows[1]["token"])
