# input: {"close": [10, 10.5, 10.4, 10.9, 11.2, 11.8, 11.5]}
import pandas as pd

s = pd.Series(input_data["close"], index=pd.date_range("2024-02-01", periods=len(input_data["close"])), name="close")
df = s.to_frame()
df["ret"] = df["close"].pct_change()
df["up"] = df["ret"].gt(0)
df["streak"] = df.groupby((df["up"] != df["up"].shift()).cumsum())["up"].cumsum()
df["sma3"] = df["close"].rolling(3).mean()
df["signal"] = (df["close"] > df["sma3"]).astype(int).diff().map({1: "buy", -1: "sell"}).fillna("")
print(df.loc["2024-02-03":, ["close", "signal"]])
result = df.round(4)
