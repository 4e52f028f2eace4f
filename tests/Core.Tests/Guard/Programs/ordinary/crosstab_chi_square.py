# input: {"smoker": ["y", "y", "n", "n", "y", "n", "n", "y", "y", "n"], "ill": [1, 1, 0, 0, 1, 0, 1, 0, 1, 0]}
import math

import numpy as np
import pandas as pd

df = pd.DataFrame(input_data)
obs = pd.crosstab(df["smoker"], df["ill"])
expected = np.outer(obs.sum(axis=1), obs.sum(axis=0)) / obs.values.sum()
chi2 = ((obs.values - expected) ** 2 / expected).sum()
p = math.erfc(math.sqrt(chi2 / 2))  # one degree of freedom
odds = (obs.loc["y", 1] * obs.loc["n", 0]) / max(obs.loc["y", 0] * obs.loc["n", 1], 1)
phi = math.sqrt(chi2 / obs.values.sum())
print(obs, f"\n{chi2=:.3f} {p=:.4f} {odds=:.1f} {phi=:.2f}")
result = pd.DataFrame(expected, index=obs.index, columns=obs.columns)
