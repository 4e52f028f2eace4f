# input: {"id": [1, 2, 3], "tags": ["['a', 'b']", "[]", "oops("], "pos": ["(1, 2)", "(3, 4)", "(5, 6)"]}
import ast

import pandas as pd


def safe(text):
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return None


df = pd.DataFrame(input_data)
df["tags"] = df["tags"].map(safe)
df[["x", "y"]] = pd.DataFrame(df["pos"].map(ast.literal_eval).tolist(), index=df.index)
print(df["tags"].isna().sum(), "cells could not be read")
result = df.drop(columns="pos").explode("tags")
