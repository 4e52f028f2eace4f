# input: [["men", "A", 825, 512], ["men", "B", 560, 353], ["women", "A", 108, 89], ["women", "B", 25, 17]]
import pandas as pd

df = pd.DataFrame(input_data, columns=["gender", "dept", "applied", "admitted"])
overall = df.groupby("gender")[["applied", "admitted"]].sum()
overall["rate"] = overall["admitted"] / overall["applied"]
per_dept = df.set_index(["dept", "gender"]).eval("rate = admitted / applied")["rate"].unstack()
reversal = (per_dept["women"] > per_dept["men"]).all() and overall.loc["women", "rate"] < overall.loc["men", "rate"]
print(overall.round(3), per_dept.round(3), sep="\n\n")
print("paradox present" if reversal else "no paradox")
result = per_dept
