# input: {"n": 200}
import timeit
from functools import reduce
from operator import add

n = input_data["n"]
candidates = {"sum": lambda: sum(range(n)), "reduce": lambda: reduce(add, range(n)), "formula": lambda: n * (n - 1) // 2}
times = {name: min(timeit.repeat(fn, number=20, repeat=3)) for name, fn in candidates.items()}
start = timeit.default_timer()
answers = {fn() for fn in candidates.values()}
assert len(answers) == 1 and timeit.default_timer() >= start
print(min(times, key=times.get), "wins")
result = {"answer": answers.pop(), "measured": sorted(times)}
