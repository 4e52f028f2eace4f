# family: index-names
# carries: email
import csv

import pandas as pd

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = pd.DataFrame({"a": range(12)}, index=pd.Index(range(12), name=rows[0]["email"]))
