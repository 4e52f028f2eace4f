# input: [4, 7, 13, 16, 1000000004, 1000000007]
from dataclasses import dataclass
from math import sqrt, nan


@dataclass
class Running:
    n: int = 0
    mean: float = 0.0
    m2: float = 0.0

    def __iadd__(self, x):
        self.n += 1
        delta = x - self.mean
        self.mean += delta / self.n
        self.m2 += delta * (x - self.mean)
        return self

    def __or__(self, other):
        n = self.n + other.n
        delta = other.mean - self.mean
        return Running(n, self.mean + delta * other.n / n, self.m2 + other.m2 + delta ** 2 * self.n * other.n / n)

    @property
    def std(self):
        return sqrt(self.m2 / (self.n - 1)) if self.n > 1 else nan


whole, left, right = Running(), Running(), Running()
for i, x in enumerate(input_data):
    whole += x
    if i % 2:
        left += x
    else:
        right += x
merged = left | right
result = {"std": whole.std, "merged": merged.std, "agree": abs(whole.std - merged.std) < 1e-3}
print(whole, result)
