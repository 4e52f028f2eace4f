# family: dtypes
# carries: seal
import csv

import numpy as np

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"a": np.zeros((12,), dtype=[("f" + rows[0]["seal"], "i4")])}
