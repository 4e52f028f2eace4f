# input: {"tiers": [[0, 10.0], [100, 9.0], [500, 7.5], [1000, 6.0]], "orders": [5, 100, 499, 2500]}
from bisect import bisect_right, insort

starts, prices = map(list, zip(*input_data["tiers"]))


def unit_price(qty):
    return prices[bisect_right(starts, qty) - 1]


leaderboard = []
for qty in input_data["orders"]:
    insort(leaderboard, (qty * unit_price(qty), qty))
result = [{"qty": q, "price": unit_price(q), "total": t} for t, q in reversed(leaderboard)]
print(*result, sep="\n")
