# input: [["2024-01-02", "in", 500], ["2024-01-05", "out", 120], ["2024-01-09", "out", 450], ["2024-01-20", "in", 80]]
import pandas as pd

tx = pd.DataFrame(input_data, columns=["day", "dir", "amount"])
tx["signed"] = tx["amount"].where(tx["dir"].eq("in"), -tx["amount"])
balance, overdraft = 0, []
for row in tx.itertuples(index=False):
    balance += row.signed
    if balance < 0:
        overdraft.append((row.day, balance))
tx["balance"] = tx["signed"].cumsum()
print(overdraft)
for label, part in tx.groupby("dir"):
    print(label, part["amount"].describe()[["mean", "max"]].to_dict())
result = tx
