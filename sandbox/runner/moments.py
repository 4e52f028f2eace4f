"""Numeric statistics that merge chunk by chunk."""
import math

from runner.cells import number


class Moments:
    """Count, mean, sum of squared deviations and range (Chan, Golub and LeVeque, 1979)."""

    def __init__(self):
        self.count, self.mean, self._m2 = 0, 0.0, 0.0
        self._low, self._high = math.inf, -math.inf

    def add(self, count: int, mean: float, m2: float, low: float, high: float) -> None:
        total = self.count + count
        delta = mean - self.mean
        self._m2 += m2 + delta * delta * self.count * count / total
        self.mean += delta * count / total
        self.count = total
        self._low, self._high = min(self._low, low), max(self._high, high)

    def describe(self, quantiles: dict[str, float | None]) -> dict:
        return {
            "kind": "numeric",
            "count": self.count,
            "mean": number(self.mean) if self.count else None,
            "std": number(_root(self._m2 / (self.count - 1))) if self.count > 1 else None,
            "min": number(self._low),
            **quantiles,
            "max": number(self._high),
        }


def _root(value: float) -> float:
    return math.sqrt(value) if value >= 0 else math.nan
