# family: sample
# carries: iban
import csv

import numpy as np

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = np.array([row["iban"] for row in rows[:12]])
