# input: [{"n": 1, "flag": true, "s": "a"}, {"n": null, "flag": null, "s": null}, {"n": 3, "flag": false, "s": "c"}]
import pandas as pd

df = pd.DataFrame(input_data).convert_dtypes()
print(df.dtypes.astype(str).to_dict())
df["n"] = df["n"].fillna(df["n"].median()).astype("Int32")
df["flag"] = df["flag"].astype("boolean") | False
df["s"] = df["s"].str.upper().replace({pd.NA: "?"})
assert pd.api.types.is_integer_dtype(df["n"])
result = df
