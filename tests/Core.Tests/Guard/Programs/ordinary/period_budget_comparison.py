# input: {"plan": {"2024Q1": 100, "2024Q2": 110, "2024Q3": 120}, "actual": {"2024Q1": 96, "2024Q2": 131}}
import pandas as pd

plan = pd.Series(input_data["plan"], name="plan")
actual = pd.Series(input_data["actual"], name="actual")
df = pd.concat([plan, actual], axis=1)
df.index = pd.PeriodIndex(df.index, freq="Q")
df["variance"] = df["actual"] - df["plan"]
df["status"] = pd.cut(df["variance"] / df["plan"], [-1, -0.05, 0.05, 1], labels=["under", "on track", "over"])
monthly = df["plan"].resample("M", convention="start").ffill() / 3
print(monthly.head(4).round(1))
result = df.assign(quarter=df.index.astype(str)).reset_index(drop=True)
