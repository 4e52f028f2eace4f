# input: [{"id": 1, "name": "Ann Lee", "mail": "ann@x.org"}, {"id": 2, "name": "ann lee ", "mail": "ANN@x.org"}, {"id": 3, "name": "Bo", "mail": "bo@x.org"}]
import pandas as pd

df = pd.DataFrame(input_data)
key = df[["name", "mail"]].apply(lambda col: col.str.strip().str.casefold())
df["dup_group"] = key.groupby(["name", "mail"]).ngroup()
df["is_dup"] = key.duplicated(keep=False)
kept = df.sort_values("id").drop_duplicates("dup_group", keep="first")
print(f"{len(df) - len(kept)} duplicate rows removed")
result = kept.drop(columns=["dup_group", "is_dup"])
