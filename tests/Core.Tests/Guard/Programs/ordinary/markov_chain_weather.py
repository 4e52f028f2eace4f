# input: {"states": ["sun", "rain"], "history": "sun sun rain rain rain sun sun sun rain sun"}
import numpy as np

states = input_data["states"]
index = {s: i for i, s in enumerate(states)}
history = [index[s] for s in input_data["history"].split()]

counts = np.zeros((len(states), len(states)), dtype=int)
np.add.at(counts, (history[:-1], history[1:]), 1)
P = counts / counts.sum(axis=1, keepdims=True)
vals, vecs = np.linalg.eig(P.T)
k = int(np.argmin(np.abs(vals - 1)))
stationary = np.real(vecs[:, k] / vecs[:, k].sum())
print("7 days ahead:", np.linalg.matrix_power(P, 7).round(3).tolist())
result = dict(zip(states, stationary.round(4).tolist()))
