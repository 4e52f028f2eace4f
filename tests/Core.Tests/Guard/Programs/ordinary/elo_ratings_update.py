# input: {"k": 24, "matches": [["a", "b", 1], ["b", "c", 0.5], ["a", "c", 0], ["c", "a", 1]]}
from collections import defaultdict

ratings = defaultdict(lambda: 1500.0)
history = []
for a, b, score in input_data["matches"]:
    expected = 1 / (1 + 10 ** ((ratings[b] - ratings[a]) / 400))
    change = input_data["k"] * (score - expected)
    ratings[a] += change
    ratings[b] -= change
    history.append({"a": a, "b": b, "expected": round(expected, 3), "change": round(change, 2)})
assert abs(sum(ratings.values()) - 1500 * len(ratings)) < 1e-6
for name, r in sorted(ratings.items(), key=lambda kv: kv[1], reverse=True):
    print(f"{name} {r:7.1f}")
result = history
