# input: {"seed": 5, "days": 500, "level": 0.99, "position": 1000000}
import numpy as np
import pandas as pd

rng = np.random.default_rng(input_data["seed"])
returns = pd.Series(rng.standard_t(df=4, size=input_data["days"]) * 0.01)
alpha, position = 1 - input_data["level"], input_data["position"]

hist_var = -returns.quantile(alpha) * position
tail = returns[returns <= returns.quantile(alpha)]
es = -tail.mean() * position
param_var = (2.3263 * returns.std() - returns.mean()) * position
lam = 0.94
ewma_var = (returns ** 2).ewm(alpha=1 - lam).mean().iloc[-1] ** 0.5 * 2.3263 * position
result = pd.Series({"historical": hist_var, "expected shortfall": es, "parametric": param_var, "ewma": ewma_var}).round(0)
print(result.map("{:,.0f}".format))
