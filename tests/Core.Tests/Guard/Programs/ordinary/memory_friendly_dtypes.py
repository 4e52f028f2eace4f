# input: {"rows": 3000}
import numpy as np
import pandas as pd

rng = np.random.default_rng(2)
n = input_data["rows"]
df = pd.DataFrame({
    "id": np.arange(n),
    "state": rng.choice(["active", "inactive", "shutdown"], n),
    "score": rng.random(n) * 100,
    "flag": rng.integers(0, 2, n),
})
before = df.memory_usage(deep=True).sum()


def shrink(col):
    if pd.api.types.is_bool_dtype(col) or set(col.unique()) <= {0, 1}:
        return col.astype(bool)
    if pd.api.types.is_integer_dtype(col):
        return pd.to_numeric(col, downcast="integer")
    if pd.api.types.is_float_dtype(col):
        return pd.to_numeric(col, downcast="float")
    if col.nunique() / len(col) < 0.5:
        return col.astype("category")
    return col


small = df.apply(shrink)
after = small.memory_usage(deep=True).sum()
print(f"{before:,} -> {after:,} bytes ({1 - after / before:.0%} less)", small.dtypes.to_dict(), sep="\n")
result = small.groupby("state", observed=True)["score"].mean()
