# input: {"visit": 1000, "signup": 240, "trial": 130, "paid": 41}
import pandas as pd

steps = pd.Series(input_data, name="users")
funnel = steps.to_frame()
funnel["of_previous"] = steps / steps.shift(1)
funnel["of_first"] = steps / steps.iloc[0]
funnel["lost"] = -steps.diff().fillna(0).astype(int)
print(funnel.to_string(float_format=lambda v: f"{v:.1%}", na_rep="-"))
worst = funnel["of_previous"].idxmin()
print(f"worst step: {worst}")
result = funnel.reset_index(names="step")
