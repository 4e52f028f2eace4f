# input: {"x": [1, 2, 3, 4, 5, 6], "y": [2.1, 3.9, 6.2, 7.8, 10.1, 12.2]}
import numpy as np

x = np.asarray(input_data["x"], dtype=float)
y = np.asarray(input_data["y"], dtype=float)
A = np.vstack([x, np.ones_like(x)]).T
coef, residuals, rank, sv = np.linalg.lstsq(A, y, rcond=None)
slope, intercept = coef
pred = A @ coef
r2 = 1 - ((y - pred) ** 2).sum() / ((y - y.mean()) ** 2).sum()
n, p = A.shape
sigma2 = float(residuals[0]) / (n - p)
stderr = np.sqrt(np.diag(sigma2 * np.linalg.inv(A.T @ A)))
print(f"y = {slope:.3f}x {intercept:+.3f}  R2={r2:.4f}")
result = {"slope": slope, "intercept": intercept, "r2": r2, "se": stderr.tolist(), "rank": int(rank)}
