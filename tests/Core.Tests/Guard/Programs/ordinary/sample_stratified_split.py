# input: {"n": 60, "seed": 10}
import numpy as np
import pandas as pd

rng = np.random.default_rng(input_data["seed"])
df = pd.DataFrame({"x": rng.normal(size=input_data["n"]), "label": rng.choice(["a", "b", "c"], input_data["n"], p=[0.6, 0.3, 0.1])})
test = df.groupby("label", group_keys=False).sample(frac=0.25, random_state=1)
train = df.drop(test.index)
shares = pd.DataFrame({k: d["label"].value_counts(normalize=True) for k, d in {"all": df, "train": train, "test": test}.items()})
folds = np.array_split(train.sample(frac=1, random_state=2).index, 4)
assert not set(train.index) & set(test.index)
print(shares.round(2), [len(f) for f in folds])
result = shares
