# input: [{"id": 1, "user": {"name": "Ann", "geo": {"city": "Bonn"}}, "tags": ["a", "b"]}, {"id": 2, "user": {"name": "Bo", "geo": {}}, "tags": []}]
import pandas as pd

flat = pd.json_normalize(input_data, sep="_")
flat.columns = [c.lower() for c in flat.columns]
tags = flat[["id", "tags"]].explode("tags").dropna(subset=["tags"])
merged = tags.merge(flat.drop(columns="tags"), on="id", how="right")
merged["tags"] = merged["tags"].fillna("(none)")
result = merged
print(merged.isna().sum().to_dict())
