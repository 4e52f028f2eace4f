# input: [{"post": 1, "tags": "python, data"}, {"post": 2, "tags": "data,sql , exec("}, {"post": 3, "tags": ""}]
import pandas as pd

posts = pd.DataFrame(input_data)
tags = (
    posts.assign(tag=posts["tags"].str.split(","))
    .explode("tag")
    .assign(tag=lambda d: d["tag"].str.strip().str.lower())
    .query("tag != ''")
)
pairs = tags.merge(tags, on="post", suffixes=("_a", "_b")).query("tag_a < tag_b")
co = pairs.groupby(["tag_a", "tag_b"]).size().rename("n").reset_index()
print(tags["tag"].value_counts().to_dict())
result = co
