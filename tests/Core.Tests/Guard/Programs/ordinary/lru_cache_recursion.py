# input: {"coins": [1, 5, 10, 25], "target": 67}
import sys
from functools import cache

sys.setrecursionlimit(5000)
coins = tuple(sorted(input_data["coins"], reverse=True))


@cache
def ways(amount: int, k: int = 0) -> int:
    if amount == 0:
        return 1
    if amount < 0 or k == len(coins):
        return 0
    return ways(amount - coins[k], k) + ways(amount, k + 1)


@cache
def fewest(amount):
    return 0 if amount == 0 else 1 + min(fewest(amount - c) for c in coins if c <= amount)


target = input_data["target"]
result = {"ways": ways(target), "fewest": fewest(target)}
info = ways.cache_info()
print(f"{result} hits={info.hits} misses={info.misses}", file=sys.stderr)
