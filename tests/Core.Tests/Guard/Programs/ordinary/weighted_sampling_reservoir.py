# input: {"population": ["a", "b", "c", "d", "e"], "weights": [5, 1, 1, 2, 1], "seed": 3}
import random
from collections import Counter

rng = random.Random(input_data["seed"])
people = input_data["population"]
draws = Counter(rng.choices(people, weights=input_data["weights"], k=1000))


def reservoir(stream, k):
    kept = []
    for i, item in enumerate(stream):
        if i < k:
            kept.append(item)
        elif (j := rng.randrange(i + 1)) < k:
            kept[j] = item
    return kept


order = people[:]
rng.shuffle(order)
state = rng.getstate()
again = [rng.gauss(0, 1) for _ in range(3)]
rng.setstate(state)
assert again == [rng.gauss(0, 1) for _ in range(3)]
result = {"draws": dict(draws.most_common()), "reservoir": reservoir(range(10_000), 4), "order": order}
print(result)
