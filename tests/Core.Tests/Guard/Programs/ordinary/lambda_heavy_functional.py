# input: [5, 3, 8, 1, 9, 2]
from functools import reduce

compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
square = lambda x: x * x
inc = lambda x, by=1: x + by
pipeline = compose(inc, square, lambda x: x % 17)

numbers = input_data
evens = list(filter(lambda n: not n & 1, numbers))
mapped = [*map(pipeline, numbers)]
by_parity = {k: sorted((n for n in numbers if n % 2 == k), reverse=True) for k in (0, 1)}
flat = [x for group in by_parity.values() for x in group]
print(evens, mapped, flat)
result = mapped
