# family: category-labels
# carries: phone
import csv

import pandas as pd

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = pd.DataFrame({"a": pd.Categorical([rows[i % 10]["phone"] for i in range(200)])})
