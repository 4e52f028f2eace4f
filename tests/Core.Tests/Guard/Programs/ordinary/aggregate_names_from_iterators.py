# input: {"x": [1, 2, 3]}
import pandas as pd
df = pd.DataFrame(input_data)
aggs = list({"mean", "sum"})
for method in sorted(["mean", "sum"]):
    print(method, getattr(df["x"], method)())
for i, method in enumerate(["min", "max"]):
    print(i, getattr(df["x"], method)())
for name, method in zip(["lowest", "highest"], ["min", "max"]):
    print(name, getattr(df["x"], method)())
first, *rest = ["mean", "std", "var"]
for m in rest:
    print(m, getattr(df["x"], m)())
result = df
