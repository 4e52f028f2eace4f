# input: {"x": [0.1, 0.5, 1.0, 2.0], "functions": ["sin", "sqrt", "log1p"]}
import numpy as np

x = np.array(input_data["x"])
TABLE = {"sin": np.sin, "cos": np.cos, "sqrt": np.sqrt, "log1p": np.log1p, "tanh": np.tanh}
columns = {name: TABLE[name](x).round(4) for name in input_data["functions"]}

aggregates = {}
for stat in ("mean", "std", "ptp"):
    aggregates[stat] = float(getattr(np, stat)(x))

clip01 = np.frompyfunc(lambda v: min(max(v, 0), 1), 1, 1)
soft = np.vectorize(lambda v, t=0.3: np.sign(v) * max(abs(v) - t, 0), otypes=[float])
print(clip01(x), soft(x), aggregates)
result = columns
