# input: {"x": [2.7, 1.3, 3.6, 7.6, 9.0, 7.4, 10.1], "y": [0, 0, 0, 1, 1, 1, 1]}
from collections import Counter
from typing import Sequence


def gini(labels: Sequence[int]) -> float:
    n = len(labels)
    return 1.0 - sum((c / n) ** 2 for c in Counter(labels).values()) if n else 0.0


def best_split(xs, ys):
    pairs = sorted(zip(xs, ys))
    best = (float("inf"), None)
    for (a, _), (b, _) in zip(pairs, pairs[1:]):
        cut = (a + b) / 2
        left = [y for x, y in pairs if x <= cut]
        right = [y for x, y in pairs if x > cut]
        score = (len(left) * gini(left) + len(right) * gini(right)) / len(pairs)
        best = min(best, (score, cut))
    return best


impurity, cut = best_split(input_data["x"], input_data["y"])
predict = lambda x: int(x > cut)
result = {"cut": cut, "impurity": impurity, "correct": sum(predict(x) == y for x, y in zip(*input_data.values()))}
print(result)
