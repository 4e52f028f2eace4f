# input: {"name": ["a", "b", "c", "d"], "score 1": [1, 5, 9, 3], "active": [true, false, true, true]}
import pandas as pd

df = pd.DataFrame(input_data)
low, wanted = 2, {"a", "c", "d"}
result = df.query("`score 1` > @low and active and name in @wanted", engine="python")
expression = " and ".join(f"`{c}` == `{c}`" for c in ["score 1"])
no_nan = df.query(expression)
assert len(no_nan) == len(df)
print(result)
