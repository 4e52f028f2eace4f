# input: [["2024-01-01 00:00", 100], ["2024-01-01 01:00", 104], ["2024-01-01 02:00", 3], ["2024-01-01 03:00", 9], ["2024-01-01 05:00", 15]]
import numpy as np
import pandas as pd

raw = pd.DataFrame(input_data, columns=["ts", "kwh"])
raw["ts"] = pd.to_datetime(raw["ts"])
delta = raw["kwh"].diff()
resets = delta.lt(0)
raw["use"] = delta.mask(resets, raw["kwh"])
hours = raw["ts"].diff() / np.timedelta64(1, "h")
raw["kw"] = raw["use"] / hours
grid = raw.set_index("ts")["kw"].resample("h").bfill()
tariff = pd.Series(np.where(grid.index.hour < 6, 0.21, 0.34), index=grid.index)
print(f"{int(resets.sum())} meter reset(s), cost {np.nansum(grid * tariff):.2f}")
result = raw
