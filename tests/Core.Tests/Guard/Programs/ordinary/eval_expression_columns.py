# input: [{"a": 1, "b": 2}, {"a": 3, "b": 5}, {"a": 10, "b": 1}]
import pandas as pd

df = pd.DataFrame(input_data)
# df.eval is a column expression language, not Python's eval()
df = df.eval("total = a + b")
df.eval("ratio = a / b", inplace=True)
threshold = 3
selected = df.query("total > @threshold and a < 9")
mask = df.eval("a > b")
print(f"{mask.sum()} of {len(df)} rows have a > b")
result = selected.reset_index(drop=True)
