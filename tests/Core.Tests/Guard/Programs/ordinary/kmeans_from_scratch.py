# input: {"seed": 4, "k": 3, "n": 90}
import numpy as np
import pandas as pd

rng = np.random.default_rng(input_data["seed"])
k, n = input_data["k"], input_data["n"]
centers = rng.uniform(-10, 10, size=(k, 2))
points = np.concatenate([c + rng.normal(scale=0.8, size=(n // k, 2)) for c in centers])


def kmeans(x, k, rng, max_iter=100, tol=1e-6):
    """Lloyd's algorithm. Returns (centroids, labels, inertia)."""
    centroids = x[rng.choice(len(x), size=k, replace=False)]
    for _ in range(max_iter):
        dist = np.linalg.norm(x[:, None, :] - centroids[None, :, :], axis=2)
        labels = dist.argmin(axis=1)
        moved = np.array([x[labels == j].mean(axis=0) if (labels == j).any() else centroids[j] for j in range(k)])
        if np.allclose(moved, centroids, atol=tol):
            break
        centroids = moved
    inertia = float((dist.min(axis=1) ** 2).sum())
    return centroids, labels, inertia


best = min((kmeans(points, k, rng) for _ in range(5)), key=lambda run: run[2])
centroids, labels, inertia = best
result = pd.DataFrame(points, columns=["x", "y"]).assign(cluster=labels)
print("inertia", round(inertia, 3))
print(result.groupby("cluster").size())
