# input: {"seed": 8}
import numpy as np
import pandas as pd

rng = np.random.default_rng(input_data["seed"])
stamps = pd.date_range("2024-04-01", periods=24 * 14, freq="h")
load = pd.Series(rng.poisson(5 + 4 * (stamps.hour > 8)), index=stamps, name="requests")
heat = load.groupby([load.index.dayofweek, load.index.hour]).mean().unstack()
heat.index = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
busiest = heat.stack().nlargest(3)
shades = " .:-=+*#%@"
scaled = ((heat - heat.values.min()) / np.ptp(heat.values) * (len(shades) - 1)).round().astype(int)
for day, row in scaled.iterrows():
    print(f"{day} |{''.join(shades[v] for v in row)}|")
result = busiest.rename_axis(["day", "hour"]).reset_index(name="mean_requests")
