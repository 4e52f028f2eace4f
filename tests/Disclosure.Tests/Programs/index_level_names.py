# family: index-names
# carries: name
import csv

import pandas as pd

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
index = pd.MultiIndex.from_product([range(3), range(4)], names=[rows[0]["name"], rows[1]["name"]])
result = pd.Series(range(12), index=index)
