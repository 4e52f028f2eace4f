# input: {"sex": ["f", "f", "m", "m", "m"], "age": ["y", "o", "y", "y", "o"], "targets": {"sex": {"f": 0.5, "m": 0.5}, "age": {"y": 0.4, "o": 0.6}}}
import pandas as pd

targets = input_data["targets"]
df = pd.DataFrame({k: input_data[k] for k in targets})
df["w"] = 1.0
for iteration in range(100):
    worst = 0.0
    for var, goal in targets.items():
        current = df.groupby(var)["w"].sum() / df["w"].sum()
        factor = pd.Series(goal) / current
        df["w"] *= df[var].map(factor)
        worst = max(worst, (factor - 1).abs().max())
    if worst < 1e-9:
        break
df["w"] *= len(df) / df["w"].sum()
deff = len(df) * (df["w"] ** 2).sum() / df["w"].sum() ** 2
print(f"{iteration} iterations, design effect {deff:.2f}")
result = df
