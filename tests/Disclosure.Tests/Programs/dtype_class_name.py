# family: dtypes
# carries: token
import csv

import pandas as pd

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
from pandas.api.extensions import ExtensionDtype

kind = type("D" + rows[0]["token"], (str,), {})
result = {"a": [kind("x")] * 12}
