# input: [{"region": "north", "units": 12, "price": 3.5}, {"region": "south", "units": 7, "price": 4.0}, {"region": "north", "units": 3, "price": 3.25}]
import pandas as pd

df = pd.DataFrame(input_data)
df["revenue"] = df["units"] * df["price"]

by_region = (
    df.groupby("region", as_index=False)
    .agg(units=("units", "sum"), revenue=("revenue", "sum"), orders=("price", "size"))
    .sort_values("revenue", ascending=False)
)
by_region["share"] = (by_region["revenue"] / by_region["revenue"].sum()).round(3)
print(by_region.to_string(index=False))
result = by_region
