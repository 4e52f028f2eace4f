# input: {"rows": 5000, "chunk": 1000}
import numpy as np
import pandas as pd

rng = np.random.default_rng(0)
pd.DataFrame({"k": rng.integers(0, 5, input_data["rows"]), "v": rng.normal(size=input_data["rows"])}).to_csv("/tmp/big.csv", index=False)

count = total = total_sq = None
for chunk in pd.read_csv("/tmp/big.csv", chunksize=input_data["chunk"], dtype={"k": "int8"}):
    g = chunk.groupby("k")["v"]
    parts = g.count(), g.sum(), g.apply(lambda s: (s ** 2).sum())
    if count is None:
        count, total, total_sq = parts
    else:
        count, total, total_sq = (a.add(b, fill_value=0) for a, b in zip((count, total, total_sq), parts))
stats = pd.DataFrame({"n": count, "mean": total / count, "var": (total_sq - total ** 2 / count) / (count - 1)})
print(stats.round(4))
result = stats
