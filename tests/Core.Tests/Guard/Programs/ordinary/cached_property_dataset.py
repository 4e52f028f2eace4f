# input: {"x": [1, 2, 3, 4, 100]}
from functools import cached_property, total_ordering

import numpy as np


@total_ordering
class Sample:
    computed = 0

    def __init__(self, values):
        self.values = np.asarray(values, dtype=float)

    @cached_property
    def mad(self):
        Sample.computed += 1
        return float(np.median(np.abs(self.values - np.median(self.values))))

    @property
    def robust_z(self):
        return 0.6745 * (self.values - np.median(self.values)) / self.mad

    def __eq__(self, other):
        return self.mad == other.mad

    def __lt__(self, other):
        return self.mad < other.mad

    def __hash__(self):
        return hash(self.values.tobytes())

    def __array__(self, dtype=None, copy=None):
        return self.values if dtype is None else self.values.astype(dtype)


a, b = Sample(input_data["x"]), Sample([v * 2 for v in input_data["x"]])
print(max(a, b) is b, np.mean(a), Sample.computed)
result = {"mad": a.mad, "outliers": np.asarray(a)[np.abs(a.robust_z) > 3.5].tolist()}
