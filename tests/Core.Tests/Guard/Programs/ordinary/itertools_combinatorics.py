# input: {"toppings": ["ham", "corn", "egg"], "sizes": ["S", "L"], "base": 6.0}
from itertools import chain, combinations, count, islice, pairwise, product, takewhile, zip_longest

toppings, sizes = input_data["toppings"], input_data["sizes"]
subsets = list(chain.from_iterable(combinations(toppings, r) for r in range(len(toppings) + 1)))
menu = [
    {"size": s, "toppings": "+".join(t) or "plain", "price": input_data["base"] * (1.5 if s == "L" else 1) + 0.8 * len(t)}
    for s, t in product(sizes, subsets)
]
cheap = list(takewhile(lambda m: m["price"] < 8, sorted(menu, key=lambda m: m["price"])))
steps = [round(b["price"] - a["price"], 2) for a, b in pairwise(cheap)]
print(list(zip_longest(sizes, toppings, fillvalue="-")), list(islice(count(10, 5), 3)), steps)
result = menu
