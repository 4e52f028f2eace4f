# input: [{"a": "x", "b": 1, "v": 5}, {"a": "x", "b": 2, "v": 7}, {"a": "y", "b": 1, "v": 9}, {"a": "x", "b": 1, "v": 1}]
import pandas as pd

df = pd.DataFrame(input_data)
out = df.groupby(["a", "b"]).agg(
    total=pd.NamedAgg("v", "sum"),
    spread=pd.NamedAgg(column="v", aggfunc=lambda s: s.max() - s.min()),
)
idx = pd.IndexSlice
print(out.loc[idx["x", :], "total"])
print(out.xs(1, level="b"))
out.index = out.index.map(lambda key: "/".join(map(str, key)))
result = out
