# input: {"n": 60, "seed": 7}
import numpy as np

rng = np.random.default_rng(seed=input_data["seed"])
base = rng.normal(size=(input_data["n"], 2))
X = base @ np.array([[2.0, 0.5, -1.0], [0.3, 1.0, 0.8]]) + rng.normal(scale=0.1, size=(input_data["n"], 3))

Xc = X - X.mean(axis=0)
U, S, Vt = np.linalg.svd(Xc, full_matrices=False)
explained = S ** 2 / (S ** 2).sum()
scores = U * S
print("explained variance ratio:", np.round(explained, 3))
assert np.allclose(Xc, scores @ Vt)
result = {"explained": explained.tolist(), "first_component": Vt[0].tolist()}
