# input: null
import pandas as pd
def load(path):
    return pd.read_parquet(path)
params = dict(index=False, sep=";")
df = pd.DataFrame({"a": [1]})
df.to_csv("/tmp/a.csv", **params)
opts = {"orient": "records", "lines": True}
df.to_json("/tmp/a.json", **opts)
args = ["/tmp/b.csv"]
df.to_csv(*args)
text = df.to_csv(**params)
result = text
