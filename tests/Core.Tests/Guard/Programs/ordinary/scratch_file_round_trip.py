# input: {"rows": 50}
import json
import os

import pandas as pd

os.makedirs("/tmp/job", exist_ok=True)
path = os.path.join("/tmp/job", "numbers.csv")
pd.DataFrame({"n": range(input_data["rows"]), "sq": [i * i for i in range(input_data["rows"])]}).to_csv(path, index=False)

with open(path, encoding="utf-8") as handle:
    header = handle.readline().strip().split(",")

back = pd.read_csv(path)
with open("/tmp/job/meta.json", "w") as f:
    json.dump({"columns": header, "rows": len(back), "bytes": os.path.getsize(path)}, f, indent=2)

print(open("/tmp/job/meta.json").read())
result = back.tail(3)
