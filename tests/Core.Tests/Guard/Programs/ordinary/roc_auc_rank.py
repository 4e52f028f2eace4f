# input: {"y": [0, 0, 1, 1, 0, 1], "score": [0.1, 0.4, 0.35, 0.8, 0.2, 0.7]}
import numpy as np
import pandas as pd

y = np.array(input_data["y"], dtype=bool)
s = np.array(input_data["score"])
ranks = pd.Series(s).rank().to_numpy()
n1, n0 = y.sum(), (~y).sum()
auc = (ranks[y].sum() - n1 * (n1 + 1) / 2) / (n1 * n0)

thresholds = np.unique(s)[::-1]
curve = pd.DataFrame({
    "threshold": thresholds,
    "tpr": [(s[y] >= t).mean() for t in thresholds],
    "fpr": [(s[~y] >= t).mean() for t in thresholds],
})
curve["youden"] = curve.eval("tpr - fpr")
best = curve.loc[curve["youden"].idxmax()]
print(f"AUC={auc:.3f}, best threshold {best.threshold}")
result = curve
