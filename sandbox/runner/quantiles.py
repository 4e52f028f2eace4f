"""Exact quantiles of a column of any length: a radix selection that reads the column a few times and keeps a few megabytes."""
import math
import sys
from collections.abc import Callable, Iterator

from runner.cells import number

SHARES = {"q05": 0.05, "q25": 0.25, "q50": 0.5, "q75": 0.75, "q95": 0.95}

# Whatever is left to choose from is gathered and sorted: 4 MB.
_GATHERED = 1 << 19

_DIGIT_BITS = 16


def of_sorted(ordered: list[float]) -> dict[str, float | None]:
    return _interpolate(len(ordered), {rank: ordered[rank] for rank in _ranks(len(ordered))})


def exact(values: Callable[[], Iterator], count: int) -> dict[str, float | None]:
    """``values``: blocks of finite numpy float64, ``count`` of them in all, the same each time."""
    wanted = [_Wanted(rank, count) for rank in sorted(_ranks(count))]
    for shift in range(64 - _DIGIT_BITS, -1, -_DIGIT_BITS):
        if sum({one.prefix: one.size for one in wanted}.values()) <= _GATHERED:
            _gather(values, wanted, shift + _DIGIT_BITS)
            break
        _narrow(values, wanted, shift)
    return _interpolate(count, {one.rank: _float(one.prefix) for one in wanted})


class _Wanted:
    """The value of one rank: ``size`` values begin with the bits of ``prefix``, and ``left`` of those are smaller."""

    def __init__(self, rank: int, count: int):
        self.rank = self.left = rank
        self.prefix, self.size = 0, count


def _narrow(values, wanted: list[_Wanted], shift: int) -> None:
    """One more digit of each prefix."""
    numpy = sys.modules["numpy"]
    digits = 1 << _DIGIT_BITS
    counts = {one.prefix: numpy.zeros(digits, dtype=numpy.int64) for one in wanted}
    for keys in _keys(values):
        for prefix, found in counts.items():
            mine = _with_prefix(keys, prefix, shift + _DIGIT_BITS) >> numpy.uint64(shift)
            found += numpy.bincount((mine & numpy.uint64(digits - 1)).astype(numpy.int64), minlength=digits)
    for one in wanted:
        sums = numpy.cumsum(counts[one.prefix])
        digit = int(numpy.searchsorted(sums, one.left, side="right"))
        one.left -= int(sums[digit - 1]) if digit else 0
        one.size = int(counts[one.prefix][digit])
        one.prefix = one.prefix << _DIGIT_BITS | digit


def _gather(values, wanted: list[_Wanted], shift: int) -> None:
    numpy = sys.modules["numpy"]
    found = {one.prefix: [] for one in wanted}
    for keys in _keys(values):
        for prefix, parts in found.items():
            parts.append(_with_prefix(keys, prefix, shift))
    ordered = {prefix: numpy.sort(numpy.concatenate(parts)) for prefix, parts in found.items()}
    for one in wanted:
        one.prefix = int(ordered[one.prefix][one.left])


def _keys(values) -> Iterator:
    """Unsigned integers in the order of the floats: the bits, turned over where the sign is set."""
    numpy = sys.modules["numpy"]
    sign = numpy.uint64(1 << 63)
    for block in values():
        # Adding zero makes -0.0 the same as 0.0.
        bits = (block + 0.0).view(numpy.uint64)
        yield numpy.where(bits & sign, ~bits, bits | sign)


def _with_prefix(keys, prefix: int, shift: int):
    numpy = sys.modules["numpy"]
    return keys if shift == 64 else keys[keys >> numpy.uint64(shift) == numpy.uint64(prefix)]


def _float(key: int) -> float:
    numpy = sys.modules["numpy"]
    bits = key & ~(1 << 63) if key >> 63 else ~key & (1 << 64) - 1
    return float(numpy.array(bits, dtype=numpy.uint64).view(numpy.float64))


def _ranks(count: int) -> set[int]:
    places = [(count - 1) * share for share in SHARES.values()] if count else []
    return {rank for place in places for rank in (math.floor(place), math.ceil(place))}


def _interpolate(count: int, found: dict[int, float]) -> dict[str, float | None]:
    if not count:
        return dict.fromkeys(SHARES)
    places = {name: (count - 1) * share for name, share in SHARES.items()}
    return {name: _between(found[math.floor(place)], found[math.ceil(place)], place % 1) for name, place in places.items()}


def _between(low: float, high: float, share: float) -> float | None:
    return number(low + (high - low) * share)
