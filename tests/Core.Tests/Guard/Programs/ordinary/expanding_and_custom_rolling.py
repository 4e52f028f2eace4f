# input: {"v": [5, 3, 6, 2, 8, 7, 1]}
import numpy as np
import pandas as pd

v = pd.Series(input_data["v"], dtype=float)
weights = np.array([0.2, 0.3, 0.5])
out = pd.DataFrame({
    "v": v,
    "best_so_far": v.expanding().max(),
    "weighted": v.rolling(3).apply(lambda w: np.dot(w, weights), raw=True),
    "range": v.rolling(3, center=True).agg(np.ptp),
    "percentile": v.expanding().apply(lambda w: (w <= w.iloc[-1]).mean(), raw=False),
})
print(out.round(2).to_string(na_rep="·"))
result = out
