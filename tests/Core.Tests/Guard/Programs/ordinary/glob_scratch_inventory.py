# input: {"months": ["01", "02", "03"]}
import fnmatch
import glob
import os
import re

import pandas as pd

for month in input_data["months"]:
    pd.DataFrame({"day": [1, 2], "v": [int(month), 10 * int(month)]}).to_csv("/tmp/sales_2024-" + month + ".csv", index=False)

frames = []
for path in sorted(glob.glob("/tmp/sales_2024-*.csv")):
    period = re.search(r"(\d{4}-\d{2})", os.path.basename(path)).group(1)
    frames.append(pd.read_csv(path).assign(period=period))
result = pd.concat(frames, ignore_index=True).pivot(index="day", columns="period", values="v")
print(fnmatch.filter(os.listdir("/tmp"), "sales_*-0[12].csv"))
