# input: [{"store": "a", "sku": "x", "qty": 5}, {"store": "a", "sku": "y", "qty": 9}, {"store": "b", "sku": "x", "qty": 2}, {"store": "a", "sku": "z", "qty": 1}]
import pandas as pd

df = pd.DataFrame(input_data)


def pareto(group, share=0.8):
    ordered = group.sort_values("qty", ascending=False)
    ordered["cum"] = ordered["qty"].cumsum() / ordered["qty"].sum()
    return ordered[ordered["cum"].shift(fill_value=0) < share]


top = df.groupby("store", group_keys=True)[["sku", "qty"]].apply(pareto)
big = df.groupby("store").filter(lambda g: g["qty"].sum() > 5)
for store, index in df.groupby("store").groups.items():
    print(store, list(index), df.loc[index, "qty"].tolist())
print(df.groupby("store")["sku"].apply(", ".join).to_dict(), len(big))
result = top.reset_index(level=1, drop=True)
