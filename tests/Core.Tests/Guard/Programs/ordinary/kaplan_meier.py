# input: [[5, 1], [6, 0], [6, 1], [2, 1], [4, 0], [9, 1]]
import pandas as pd

df = pd.DataFrame(input_data, columns=["time", "event"]).sort_values("time")
table = df.groupby("time")["event"].agg(events="sum", leaving="count")
table["at_risk"] = table["leaving"].iloc[::-1].cumsum().iloc[::-1]
table["survival"] = (1 - table["events"] / table["at_risk"]).cumprod()
var = (table["events"] / (table["at_risk"] * (table["at_risk"] - table["events"]).clip(lower=1))).cumsum()
table["se"] = table["survival"] * var.pow(0.5)
median = table.index[table["survival"] <= 0.5].min()
print("median survival", median)
result = table
