# input: {"n": 2000}
import functools
import time

timings = {}


def timed(label=None):
    def wrap(fn):
        key = label or fn.__name__

        @functools.wraps(fn)
        def inner(*args, **kwargs):
            start = time.perf_counter()
            try:
                return fn(*args, **kwargs)
            finally:
                timings.setdefault(key, []).append(time.perf_counter() - start)
        return inner
    return wrap


@timed()
def primes(limit):
    sieve = bytearray([1]) * (limit + 1)
    sieve[:2] = b"\0\0"
    for p in range(2, int(limit ** 0.5) + 1):
        if sieve[p]:
            sieve[p * p::p] = bytes(len(range(p * p, limit + 1, p)))
    return [i for i, flag in enumerate(sieve) if flag]


@timed("gaps")
def gaps(values):
    return [b - a for a, b in zip(values, values[1:])]


p = primes(input_data["n"])
g = gaps(p)
print(sorted(timings), primes.__doc__)
result = {"count": len(p), "largest": p[-1], "widest_gap": max(g)}
