# input: {"id": [1, 2], "score_2022": [7, 8], "score_2023": [9, 6], "rank_2022": [2, 1], "rank_2023": [1, 2]}
import pandas as pd

wide = pd.DataFrame(input_data)
long = pd.wide_to_long(wide, stubnames=["score", "rank"], i="id", j="year", sep="_").sort_index()
melted = wide.melt(id_vars="id", value_name="value", var_name="measure")
melted[["kind", "year"]] = melted["measure"].str.split("_", expand=True)
check = melted.pivot(index=["id", "year"], columns="kind", values="value")
assert check.shape == (len(long), 2)
result = long.reset_index()
print(long.unstack("year"))
