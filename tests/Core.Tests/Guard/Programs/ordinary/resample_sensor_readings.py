# input: {"minutes": 180}
import numpy as np
import pandas as pd

idx = pd.date_range("2024-06-01 00:00", periods=input_data["minutes"], freq="min")
t = np.arange(len(idx))
df = pd.DataFrame({"temp": 20 + 2 * np.sin(t / 30), "hum": 50 + t * 0.05}, index=idx)
df.iloc[10:15, 0] = np.nan
df["temp"] = df["temp"].interpolate(limit=5)

hourly = df.resample("1h").agg({"temp": ["mean", "max"], "hum": "last"})
hourly.columns = ["_".join(c) for c in hourly.columns]
quarter = df["temp"].resample("15min", label="right", closed="right").ohlc()
print(quarter.head(3).round(2))
result = hourly
