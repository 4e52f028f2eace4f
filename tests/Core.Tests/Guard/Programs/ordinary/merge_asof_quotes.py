# input: null
import pandas as pd

trades = pd.DataFrame({
    "time": pd.to_datetime(["2024-05-01 09:30:00.5", "2024-05-01 09:30:02.1", "2024-05-01 09:30:04.7"]),
    "ticker": ["X", "Y", "X"],
    "qty": [100, 50, 75],
})
quotes = pd.DataFrame({
    "time": pd.to_datetime(["2024-05-01 09:30:00", "2024-05-01 09:30:02", "2024-05-01 09:30:03"]),
    "ticker": ["X", "Y", "X"],
    "bid": [10.0, 20.0, 10.2],
    "ask": [10.1, 20.3, 10.3],
})
joined = pd.merge_asof(trades, quotes, on="time", by="ticker", tolerance=pd.Timedelta("3s"))
joined["mid"] = joined[["bid", "ask"]].mean(axis="columns")
joined["notional"] = joined.eval("qty * mid")
result = joined
