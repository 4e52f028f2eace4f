# input: {"period": 7, "weeks": 6}
import numpy as np
import pandas as pd

p, n = input_data["period"], input_data["period"] * input_data["weeks"]
t = np.arange(n)
pattern = np.array([3, 1, 0, -1, -1, -3, 1])
y = pd.Series(50 + 0.3 * t + pattern[t % p] + np.random.RandomState(0).normal(0, 0.4, n), index=pd.date_range("2024-01-01", periods=n))

trend = y.rolling(p, center=True).mean()
detrended = y - trend
seasonal = detrended.groupby(y.index.dayofweek).transform("mean")
seasonal -= seasonal.iloc[:p].mean()
resid = y - trend - seasonal
strength = max(0, 1 - resid.var() / (resid + seasonal).var())
print(f"seasonal strength {strength:.2f}, acf(7)={y.diff().autocorr(7):.2f}")
result = pd.DataFrame({"y": y, "trend": trend, "seasonal": seasonal, "resid": resid}).dropna()
