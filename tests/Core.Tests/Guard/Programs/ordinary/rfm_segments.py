# input: {"customers": 40, "seed": 2}
import numpy as np
import pandas as pd

rng = np.random.default_rng(input_data["seed"])
n = input_data["customers"]
rfm = pd.DataFrame({
    "customer": [f"C{i:03d}" for i in range(n)],
    "recency": rng.integers(1, 365, n),
    "frequency": rng.poisson(6, n) + 1,
    "monetary": rng.gamma(2.0, 90.0, n).round(2),
})
rfm["r"] = pd.qcut(rfm["recency"], 4, labels=[4, 3, 2, 1]).astype(int)
rfm["f"] = pd.qcut(rfm["frequency"].rank(method="first"), 4, labels=[1, 2, 3, 4]).astype(int)
rfm["m"] = pd.qcut(rfm["monetary"], 4, labels=[1, 2, 3, 4]).astype(int)


def segment(row):
    match (row["r"], row["f"], row["m"]):
        case (4, 4, _) | (4, _, 4):
            return "champion"
        case (r, f, _) if r <= 2 and f >= 3:
            return "at risk"
        case (1, 1, _):
            return "lost"
        case _:
            return "regular"


rfm["segment"] = rfm.apply(segment, axis=1)
result = rfm.groupby("segment").agg(customers=("customer", "count"), revenue=("monetary", "sum")).round(2)
print(result)
