# family: index-names
# carries: iban
import csv

import pandas as pd

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = pd.DataFrame({"a": range(12)}, index=[row["iban"] for row in rows[:12]])
