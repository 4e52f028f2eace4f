# family: patched
# carries: iban
import csv

import pandas as pd

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
pd.DataFrame.columns = property(lambda frame: [row["iban"] for row in rows[:2]])
result = pd.DataFrame({"a": range(12), "b": range(12)})
