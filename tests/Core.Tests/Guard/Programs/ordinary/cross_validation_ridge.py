# input: {"n": 80, "alphas": [0.01, 0.1, 1, 10, 100]}
import numpy as np

rng = np.random.default_rng(3)
n, d = input_data["n"], 6
X = rng.normal(size=(n, d))
y = X @ np.array([1.5, -2, 0, 0, 0.5, 0]) + rng.normal(scale=0.8, size=n)


def fit(X, y, alpha):
    return np.linalg.solve(X.T @ X + alpha * np.eye(X.shape[1]), X.T @ y)


def cv_error(alpha, folds=5):
    parts = np.array_split(rng.permutation(n), folds)
    errors = []
    for part in parts:
        keep = np.setdiff1d(np.arange(n), part)
        w = fit(X[keep], y[keep], alpha)
        errors.append(np.mean((y[part] - X[part] @ w) ** 2))
    return np.mean(errors)


scores = {a: cv_error(a) for a in input_data["alphas"]}
best = min(scores, key=scores.get)
print("\n".join(f"alpha={a:<8g} mse={e:.4f}{'  <- best' if a == best else ''}" for a, e in scores.items()))
result = {"alpha": best, "weights": fit(X, y, best).round(3).tolist()}
