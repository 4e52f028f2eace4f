# input: [{"region": "north", "v": 1}, {"region": "south", "v": 2}, {"region": "north", "v": 3}]
import os

import pandas as pd

OUT = "/tmp/export"
os.makedirs(OUT, exist_ok=True)
df = pd.DataFrame(input_data)
for region, part in df.groupby("region"):
    part.to_csv(f"/tmp/export/{region}.csv", index=False)

files = sorted(os.listdir(OUT))
result = pd.concat([pd.read_csv(os.path.join(OUT, name)).assign(file=name) for name in files], ignore_index=True)
print(files)
