# family: column-names
# carries: token
import csv

import pandas as pd

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = pd.DataFrame([[1] * 6] * 12, columns=[row["token"] for row in rows[:3]] * 2)
