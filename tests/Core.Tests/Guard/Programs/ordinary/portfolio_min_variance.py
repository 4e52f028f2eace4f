# input: {"assets": ["stock", "bond", "gold"], "cov": [[0.04, 0.002, 0.003], [0.002, 0.01, 0.001], [0.003, 0.001, 0.0225]], "mu": [0.08, 0.03, 0.05]}
import numpy as np

cov = np.array(input_data["cov"])
mu = np.array(input_data["mu"])
np.linalg.cholesky(cov)  # raises LinAlgError unless positive definite
ones = np.ones(len(mu))
inv = np.linalg.inv(cov)
w_min = inv @ ones / (ones @ inv @ ones)
w_tan = inv @ (mu - 0.01) / (ones @ inv @ (mu - 0.01))

rows = []
for label, w in {"min variance": w_min, "tangency": w_tan, "equal": ones / 3}.items():
    vol = float(np.sqrt(w @ cov @ w))
    rows.append({"portfolio": label, **dict(zip(input_data["assets"], w.round(3).tolist())), "return": float(w @ mu), "vol": vol})
    print(f"{label:<14} mu={w @ mu:.2%} sigma={vol:.2%}")
result = rows
