"""Columns of Python objects: lists, lists of dicts, object columns of data frames."""
import datetime
import decimal
import functools
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from runner import quantiles, sampling
from runner.cells import cell, is_a, null_types, number, type_name
from runner.columns import INFINITE_NOTE, MAX_SAMPLE_ROWS, OBJECT_BLOCK_ROWS, SECONDS_NOTE, Column, Notes, Profile, sliced
from runner.moments import Moments
from runner.texts import TextStatistics


def list_column(name: str, values: list | tuple) -> Column:
    """``values``: of a class of the program's own, read as its base."""
    base = list if is_a(values, list) else tuple
    rows, part = base.__len__(values), functools.partial(base.__getitem__, values)
    return objects_column(name, rows, part, lambda: list(part(slice(0, MAX_SAMPLE_ROWS))))


def objects_column(name: str, rows: int, part: Callable[[slice], Sequence], head: Callable[[], list]) -> Column:
    return Column(name, rows, sliced(rows, part, OBJECT_BLOCK_ROWS), head, profile)


def single_column(name: str, value) -> Column:
    """A column of one value: statistics of it would only repeat it."""
    return Column(name, 1, sliced(1, [value].__getitem__), lambda: [value], lambda column, notes: (*profile(column, notes)[:2], None))


def profile(column: Column, notes: Notes, dtype: str | None = None) -> Profile:
    types: Counter = Counter()
    nulls = 0
    for values in column.blocks():
        found = Counter(map(type, values))
        types.update(found)
        if nan_types := set(found) & _nan_types():
            nulls += sum(_is_nan(value) for value in values if type(value) in nan_types)
    nulls += sum(types.pop(cls, 0) for cls in null_types())
    kinds = {_kind(cls) for cls in types}
    describe = _DESCRIBE.get(kinds.pop()) if len(kinds) == 1 else None
    return dtype or _dtype(types), nulls, describe(column, column.rows - nulls, notes) if describe else None


def _dtype(types: Counter) -> str:
    if len(types) == 1:
        return type_name(next(iter(types)))
    return "none" if not types else "float" if set(types) == {int, float} else "mixed"


def _kind(cls: type) -> str | None:
    """Exact types only, since a subclass may be user code."""
    if cls in _KINDS:
        return _KINDS[cls]
    numpy, pandas = sys.modules.get("numpy"), sys.modules.get("pandas")
    if numpy is not None and cls.__module__ == "numpy" and issubclass(cls, numpy.generic):
        return {"b": "boolean", "i": "numeric", "u": "numeric", "f": "numeric", "U": "text"}.get(numpy.dtype(cls).kind)
    return {pandas.Timestamp: "datetime", pandas.Timedelta: "duration"}.get(cls) if pandas is not None else None


def _numeric(column: Column, count: int, notes: Notes) -> dict:
    moments = Moments()
    for values in column.blocks():
        numbers = _finite(values)
        if numbers:
            mean = math.fsum(value / len(numbers) for value in numbers)
            spread = math.fsum((value - mean) * (value - mean) for value in numbers)
            moments.add(len(numbers), mean, spread, min(numbers), max(numbers))
    if moments.count < count:
        notes[INFINITE_NOTE] = None
    return moments.describe(quantiles.of_sorted(sorted(_finite(sampling.sample(column, notes)))))


def _finite(values) -> list[float]:
    missing = null_types()
    return [converted for value in values if type(value) not in missing and (converted := _as_float(value)) is not None]


def _as_float(value) -> float | None:
    try:
        return number(value.total_seconds() if is_a(value, datetime.timedelta) else value)
    except (OverflowError, ValueError):
        # An integer past all floats; a signalling NaN of Decimal.
        return None


def _text(column: Column, count: int, notes: Notes) -> dict:
    texts = TextStatistics()
    for values in _present_blocks(column, count):
        texts.add(values)
    return texts.describe(notes)


def _boolean(column: Column, count: int, notes: Notes) -> dict:
    true = sum(sum(map(bool, values)) for values in _present_blocks(column, count))
    return {"kind": "boolean", "count": count, "true": true, "false": count - true}


def _duration(column: Column, count: int, notes: Notes) -> dict:
    notes[SECONDS_NOTE] = None
    return _numeric(column, count, notes)


def _datetime(column: Column, count: int, notes: Notes) -> dict | None:
    try:
        ends = [end for values in _present_blocks(column, count) if values for end in (min(values), max(values))]
    except TypeError:
        # Some with and some without a time zone: they have no order.
        return None
    return {"kind": "datetime", "count": count, "min": cell(min(ends)), "max": cell(max(ends))}


def _present_blocks(column: Column, count: int) -> Iterator[list]:
    return column.blocks() if count == column.rows else map(_present, column.blocks())


def _present(values: list) -> list:
    missing, nan = null_types(), _nan_types()
    return [value for value in values if type(value) not in missing and not (type(value) in nan and _is_nan(value))]


def _nan_types() -> set[type]:
    """Exact types that have a value for "not a number"."""
    numpy = sys.modules.get("numpy")
    return {float, decimal.Decimal} | ({numpy.float16, numpy.float32, numpy.float64} if numpy is not None else set())


def _is_nan(value) -> bool:
    # A signalling NaN of Decimal may not even be compared.
    return decimal.Decimal.is_nan(value) if type(value) is decimal.Decimal else bool(value != value)


_KINDS = {
    bool: "boolean", int: "numeric", float: "numeric", decimal.Decimal: "numeric",
    str: "text", datetime.datetime: "datetime", datetime.date: "date", datetime.timedelta: "duration",
}
_DESCRIBE = {"numeric": _numeric, "text": _text, "boolean": _boolean, "datetime": _datetime, "date": _datetime, "duration": _duration}
