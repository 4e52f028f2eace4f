# input: {"n": 20000, "repeat": 3}
import statistics
import time

import numpy as np


def python_version(n):
    total = 0
    for i in range(n):
        if i % 3 == 0 or i % 5 == 0:
            total += i
    return total


def numpy_version(n):
    a = np.arange(n, dtype=np.int64)
    return int(a[(a % 3 == 0) | (a % 5 == 0)].sum())


def measure(fn, n, repeat):
    times = []
    for _ in range(repeat):
        t0 = time.perf_counter_ns()
        value = fn(n)
        times.append(time.perf_counter_ns() - t0)
    return value, statistics.median(times) / 1e6


rows = {f.__name__: measure(f, **input_data) for f in (python_version, numpy_version)}
values = {v for v, _ in rows.values()}
assert len(values) == 1
for name, (_, ms) in rows.items():
    print(f"{name:<16}{ms:8.3f} ms")
result = {"value": values.pop()}
