# input: {"days": 120, "seed": 11}
import pandas as pd
import numpy as np

np.random.seed(input_data["seed"])
idx = pd.bdate_range("2024-01-02", periods=input_data["days"])
returns = pd.Series(np.random.normal(0.0004, 0.012, len(idx)), index=idx, name="r")
price = 100 * (1 + returns).cumprod()

vol = returns.rolling(21).std() * np.sqrt(252)
ewm_vol = returns.ewm(span=21, adjust=False).std() * np.sqrt(252)
drawdown = price / price.cummax() - 1

result = pd.concat({"price": price, "vol": vol, "ewm_vol": ewm_vol, "drawdown": drawdown}, axis=1).dropna()
print(f"max drawdown: {drawdown.min():.2%} on {drawdown.idxmin():%Y-%m-%d}")
