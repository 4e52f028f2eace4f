# input: "Name,Score,When\n ann ,7,2024-01-03\nBOB,n/a,2024-02-10\ncy,9,2024-02-29\n"
import io

import pandas as pd

result = (
    pd.read_csv(io.StringIO(input_data), na_values=["n/a"], parse_dates=["When"], skipinitialspace=True)
    .rename(columns=str.lower)
    .assign(
        name=lambda d: d["name"].str.strip().str.capitalize(),
        score=lambda d: d["score"].fillna(d["score"].mean()),
        month=lambda d: d["when"].dt.strftime("%b"),
    )
    .query("score >= 7")
    .sort_values(["month", "score"], ascending=[True, False])
    .loc[:, ["name", "month", "score"]]
    .reset_index(drop=True)
)
print(result)
