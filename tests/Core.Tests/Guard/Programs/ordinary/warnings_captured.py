# input: {"values": [1, 0, 4, -1]}
import warnings

import numpy as np

warnings.filterwarnings("ignore", category=FutureWarning)


def safe_log(x):
    if (x <= 0).any():
        warnings.warn(f"{(x <= 0).sum()} values are not positive", RuntimeWarning, stacklevel=2)
    with np.errstate(all="ignore"):
        return np.log(x)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    logs = safe_log(np.array(input_data["values"], dtype=float))

for w in caught:
    print(w.category.__name__, "-", w.message)
result = [None if not np.isfinite(v) else round(float(v), 4) for v in logs]
