# input: {"dirty": ["Jhon Smith", "Mary Ann", "Bob Jnes"], "clean": ["John Smith", "Mary-Ann", "Bob Jones", "Alice"]}
from functools import lru_cache


def distance(a: str, b: str) -> int:
    @lru_cache(maxsize=None)
    def go(i, j):
        if i == 0 or j == 0:
            return i + j
        cost = a[i - 1] != b[j - 1]
        return min(go(i - 1, j) + 1, go(i, j - 1) + 1, go(i - 1, j - 1) + cost)

    return go(len(a), len(b))


result = []
for name in input_data["dirty"]:
    best = min(input_data["clean"], key=lambda c: distance(name.casefold(), c.casefold()))
    d = distance(name.casefold(), best.casefold())
    result.append({"name": name, "match": best, "distance": d, "similarity": round(1 - d / max(len(name), len(best)), 2)})
print(*result, sep="\n")
