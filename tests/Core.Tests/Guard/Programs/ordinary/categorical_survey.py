# input: {"answer": ["agree", "neutral", "agree", "disagree", "agree", null], "group": ["x", "x", "y", "y", "x", "y"]}
import pandas as pd

scale = pd.CategoricalDtype(categories=["disagree", "neutral", "agree"], ordered=True)
df = pd.DataFrame(input_data)
df["answer"] = df["answer"].astype(scale)
df["code"] = df["answer"].cat.codes.where(df["answer"].notna())
tab = pd.crosstab(df["group"], df["answer"], normalize="index", dropna=False).round(2)
print(tab)
print("at least neutral:", (df["answer"] >= "neutral").sum())
df["answer"] = df["answer"].cat.add_categories("missing").fillna("missing")
result = df.groupby("group", observed=True)["code"].agg(["mean", "count"])
