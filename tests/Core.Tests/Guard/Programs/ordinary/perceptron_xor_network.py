# input: {"hidden": 6, "epochs": 3000, "lr": 0.8}
import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
y = np.array([[0], [1], [1], [0]], dtype=float)
rng = np.random.default_rng(8)
h = input_data["hidden"]
params = {"W1": rng.normal(size=(2, h)), "b1": np.zeros(h), "W2": rng.normal(size=(h, 1)), "b2": np.zeros(1)}
sigmoid = lambda z: 1 / (1 + np.exp(-z))

for epoch in range(input_data["epochs"]):
    a1 = np.tanh(X @ params["W1"] + params["b1"])
    out = sigmoid(a1 @ params["W2"] + params["b2"])
    d2 = (out - y) / len(X)
    d1 = (d2 @ params["W2"].T) * (1 - a1 ** 2)
    grads = {"W2": a1.T @ d2, "b2": d2.sum(0), "W1": X.T @ d1, "b1": d1.sum(0)}
    for key in params:
        params[key] -= input_data["lr"] * grads[key]

loss = float(-np.mean(y * np.log(out) + (1 - y) * np.log(1 - out)))
print(f"loss {loss:.4f}", out.round(2).ravel())
result = {"loss": loss, "predictions": (out > 0.5).astype(int).ravel().tolist()}
