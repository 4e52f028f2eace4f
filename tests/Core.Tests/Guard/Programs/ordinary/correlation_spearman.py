# input: {"height": [150, 160, 170, 180, 190], "weight": [50, 58, 72, 80, 95], "shoe": [37, 39, 38, 44, 46]}
import pandas as pd

df = pd.DataFrame(input_data)
methods = {"pearson": df.corr(), "spearman": df.rank().corr(), "cov": df.cov()}
for name, table in methods.items():
    print(f"== {name} ==", table.round(2), sep="\n")
partial = lambda m, x, y, z: (m.loc[x, y] - m.loc[x, z] * m.loc[y, z]) / ((1 - m.loc[x, z] ** 2) * (1 - m.loc[y, z] ** 2)) ** 0.5
value = partial(methods["pearson"], "weight", "shoe", "height")
print("partial correlation given height:", round(value, 3))
result = methods["spearman"]
