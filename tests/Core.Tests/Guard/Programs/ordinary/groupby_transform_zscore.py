# input: {"team": ["a", "a", "a", "b", "b", "b"], "score": [10, 12, 30, 5, 5.5, 6]}
import pandas as pd

df = pd.DataFrame(input_data)
g = df.groupby("team")["score"]
df["z"] = g.transform(lambda s: (s - s.mean()) / s.std(ddof=0))
df["rank"] = g.rank(method="dense", ascending=False).astype(int)
df["pct_of_team"] = df["score"] / g.transform("sum")
outliers = df[df["z"].abs() > 1.2]
print(f"{len(outliers)} outlier(s)")
print(outliers.to_dict(orient="records"))
result = df.round(3)
