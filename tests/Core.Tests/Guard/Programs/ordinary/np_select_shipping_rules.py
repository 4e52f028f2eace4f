# input: {"weight": [0.2, 1.5, 7, 30], "country": ["DE", "FR", "DE", "US"]}
import numpy as np
import pandas as pd

df = pd.DataFrame(input_data)
domestic = df["country"].eq("DE")
conditions = [domestic & df["weight"].lt(1), domestic & df["weight"].between(1, 10, inclusive="left"), ~domestic & df["weight"].lt(2)]
prices = [3.5, 5.9, 12.0]
df["price"] = np.select(conditions, prices, default=np.nan)
df["price"] = df["price"].fillna(df["weight"] * 2.5).round(2)
df["class"] = np.digitize(df["weight"], bins=[1, 5, 20])
df["zone"] = np.where(domestic, "home", np.where(df["country"].isin(["FR", "IT"]), "eu", "world"))
result = df
print(df.groupby("zone")["price"].mean().to_dict())
