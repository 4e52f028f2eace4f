# input: {"cities": {"A": [0, 0], "B": [0, 5], "C": [5, 5], "D": [5, 0], "E": [2, 1]}}
from itertools import pairwise
from math import dist

cities = {k: tuple(v) for k, v in input_data["cities"].items()}


def length(tour):
    return sum(dist(cities[a], cities[b]) for a, b in pairwise([*tour, tour[0]]))


def greedy(start):
    tour, left = [start], set(cities) - {start}
    while left:
        here = cities[tour[-1]]
        nxt = min(left, key=lambda c: (dist(here, cities[c]), c))
        left.remove(nxt)
        tour.append(nxt)
    return tour


def two_opt(tour):
    improved = True
    while improved:
        improved = False
        for i in range(1, len(tour) - 1):
            for j in range(i + 1, len(tour)):
                if length(candidate := tour[:i] + tour[i:j + 1][::-1] + tour[j + 1:]) < length(tour) - 1e-9:
                    tour, improved = candidate, True
    return tour


best = min((two_opt(greedy(c)) for c in cities), key=length)
result = {"tour": best, "length": round(length(best), 3)}
print(" -> ".join(best + best[:1]))
