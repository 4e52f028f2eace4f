# input: "| name | qty |\n|------|-----|\n| nut  | 3   |\n| bolt | 10  |\n"
import re

import pandas as pd


def read_markdown(text):
    lines = [ln.strip() for ln in text.strip().splitlines()]
    cells = [re.split(r"\s*\|\s*", ln.strip("| ")) for ln in lines]
    header, rule, *body = cells
    if not all(re.fullmatch(r":?-+:?", c) for c in rule):
        raise ValueError("no header rule")
    return pd.DataFrame(body, columns=header)


df = read_markdown(input_data)
df["qty"] = pd.to_numeric(df["qty"], errors="coerce").astype("Int64")
result = df
print(df["qty"].sum())
