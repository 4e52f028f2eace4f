# family: index-names
# carries: phone
import csv

import pandas as pd

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = pd.Series(range(12), name=rows[0]["phone"])
