# input: [["milk", "bread"], ["milk", "eggs", "bread"], ["eggs"], ["bread", "eggs", "milk"], ["milk"]]
from collections import Counter
from itertools import combinations, permutations

baskets = [frozenset(b) for b in input_data]
n = len(baskets)
single = Counter(i for b in baskets for i in b)
pairs = Counter(p for b in baskets for p in combinations(sorted(b), 2))

rules = []
for (a, b), together in pairs.items():
    for x, y in permutations((a, b)):
        confidence = together / single[x]
        rules.append({"if": x, "then": y, "support": together / n, "confidence": confidence, "lift": confidence / (single[y] / n)})
rules.sort(key=lambda r: (-r["lift"], r["if"]))
for r in rules[:3]:
    print("{if} -> {then}: conf={confidence:.2f} lift={lift:.2f}".format(**r))
result = rules
