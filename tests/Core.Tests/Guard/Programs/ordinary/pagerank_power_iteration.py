# input: {"a": ["b", "c"], "b": ["c"], "c": ["a"], "d": ["c"]}
import numpy as np

nodes = sorted(set(input_data) | {t for ts in input_data.values() for t in ts})
pos = {n: i for i, n in enumerate(nodes)}
M = np.zeros((len(nodes),) * 2)
for src, targets in input_data.items():
    for t in targets:
        M[pos[t], pos[src]] = 1 / len(targets)
M[:, M.sum(axis=0) == 0] = 1 / len(nodes)

rank, d = np.full(len(nodes), 1 / len(nodes)), 0.85
for step in range(200):
    new = (1 - d) / len(nodes) + d * M @ rank
    if (delta := np.abs(new - rank).sum()) < 1e-10:
        break
    rank = new
else:
    print("did not converge")
print(f"{step} steps, {delta=:.1e}")
result = sorted(zip(nodes, rank.tolist()), key=lambda kv: -kv[1])
