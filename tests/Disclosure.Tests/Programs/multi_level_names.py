# family: column-names
# carries: phone
import csv

import pandas as pd

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = pd.DataFrame([[1, 2]] * 12, columns=pd.MultiIndex.from_tuples([("phone", rows[0]["phone"]), (rows[1]["phone"], "x")]))
