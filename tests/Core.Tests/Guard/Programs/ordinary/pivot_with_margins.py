# input: [{"store": "A", "month": "Jan", "cat": "food", "amt": 10}, {"store": "A", "month": "Feb", "cat": "toys", "amt": 20}, {"store": "B", "month": "Jan", "cat": "food", "amt": 5}]
import pandas as pd

df = pd.DataFrame.from_records(input_data)
order = pd.CategoricalDtype(["Jan", "Feb", "Mar"], ordered=True)
df["month"] = df["month"].astype(order)
table = pd.pivot_table(
    df, values="amt", index=["store", "cat"], columns="month",
    aggfunc="sum", fill_value=0, margins=True, margins_name="Total", observed=False,
)
print(table)
result = table.reset_index()
