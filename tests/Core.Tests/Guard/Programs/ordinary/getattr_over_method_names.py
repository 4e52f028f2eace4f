# input: {"value": [3, 1, 4, 1, 5, 9, 2, 6]}
import pandas as pd

s = pd.Series(input_data["value"])
summary = {}
for name in ["mean", "median", "std", "min", "max", "nunique"]:
    summary[name] = float(getattr(s, name)())

rolled = s.rolling(3)
windows = {f"rolling_{fn}": getattr(rolled, fn)() for fn in ("mean", "sum", "max")}
frame = pd.DataFrame(windows)
print({k: round(v, 3) for k, v in summary.items()})
result = frame
