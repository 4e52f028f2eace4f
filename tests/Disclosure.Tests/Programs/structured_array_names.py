# family: column-names
# carries: seal
import csv

import numpy as np

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = np.zeros(12, dtype=[("f" + row["seal"], "i4") for row in rows[:20]])
