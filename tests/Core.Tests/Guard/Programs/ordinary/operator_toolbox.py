# input: [{"name": "b", "age": 30, "city": "Rom"}, {"name": "a", "age": 25, "city": "Rom"}, {"name": "c", "age": 25, "city": "Ulm"}]
from functools import partial, reduce
from itertools import groupby
from operator import attrgetter, itemgetter, methodcaller, mul
from types import SimpleNamespace

people = [SimpleNamespace(**row) for row in input_data]
by_age_name = sorted(people, key=attrgetter("age", "name"))
upper = list(map(methodcaller("upper"), map(attrgetter("name"), by_age_name)))
rows = sorted(input_data, key=itemgetter("city"))
per_city = {city: [r["name"] for r in group] for city, group in groupby(rows, key=itemgetter("city"))}
product = reduce(mul, (p.age for p in people), 1)
clamp = partial(max, 26)
result = {"order": upper, "cities": per_city, "product": product, "ages": [clamp(p.age) for p in people]}
print(result)
