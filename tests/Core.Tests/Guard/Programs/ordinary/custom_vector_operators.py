# input: [[3, 4], [1, 1], [-2, 5]]
from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(slots=True, frozen=True)
class Vec:
    x: float
    y: float

    def __add__(self, other: Vec) -> Vec:
        return Vec(self.x + other.x, self.y + other.y)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __mul__(self, k: float) -> Vec:
        return Vec(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __matmul__(self, other: Vec) -> float:
        return self.x * other.x + self.y * other.y

    def __abs__(self) -> float:
        return math.hypot(self.x, self.y)

    def __bool__(self) -> bool:
        return bool(self.x or self.y)

    def __iter__(self):
        return iter((self.x, self.y))

    def __format__(self, spec: str) -> str:
        return f"<{', '.join(format(c, spec) for c in self)}>"


vectors = [Vec(*pair) for pair in input_data]
total = sum(vectors)
print(f"{total:.2f} | {0.5 * total:+.1f} | {vectors[0] @ vectors[1]}")
result = [{"x": v.x, "y": v.y, "length": abs(v)} for v in vectors]
