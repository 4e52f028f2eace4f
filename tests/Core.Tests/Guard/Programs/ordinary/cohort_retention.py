# input: [{"user": 1, "date": "2024-01-05"}, {"user": 1, "date": "2024-02-11"}, {"user": 2, "date": "2024-01-20"}, {"user": 3, "date": "2024-02-02"}, {"user": 3, "date": "2024-03-09"}]
import pandas as pd

df = pd.DataFrame(input_data)
df["date"] = pd.to_datetime(df["date"])
df["month"] = df["date"].dt.to_period("M")
df["cohort"] = df.groupby("user")["month"].transform("min")
df["age"] = (df["month"] - df["cohort"]).apply(lambda d: d.n)

counts = df.groupby(["cohort", "age"])["user"].nunique().unstack(fill_value=0)
retention = counts.div(counts[0], axis=0).round(2)
retention.index = retention.index.astype(str)
print(retention)
result = retention
