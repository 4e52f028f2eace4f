"""Columns of Python objects: lists, lists of dicts, object columns of data frames."""
import datetime
import decimal
import math
import sys
from collections import Counter

from runner.cells import cell, null_types, number, text, type_name
from runner.columns import Column, Notes
from runner.moments import Moments

_MAX_CATEGORIES = 40
_MAX_CATEGORY_SHARE = 0.33


def list_column(name: str, values: list | tuple) -> Column:
    return Column(name, len(values), values.__getitem__, lambda: list(values[:3]), profile)


def single_column(name: str, value) -> Column:
    """A column of one value: statistics of it would only repeat it."""
    return Column(name, 1, [value].__getitem__, lambda: [value], lambda column, notes: (*profile(column, notes)[:2], None))


def profile(column: Column, notes: Notes, dtype: str | None = None) -> tuple[str, int, dict | None]:
    types: Counter = Counter()
    nulls = 0
    for values in column.chunks():
        found = Counter(map(type, values))
        types.update(found)
        if float in found:
            nulls += sum(value != value for value in values if type(value) is float)
    nulls += sum(types.pop(cls, 0) for cls in null_types())
    kinds = {_kind(cls) for cls in types}
    describe = _DESCRIBE.get(kinds.pop()) if len(kinds) == 1 else None
    return dtype or _dtype(types), nulls, describe(column, column.rows - nulls, notes) if describe else None


def category_stats(counts: list[tuple], count: int, distinct: int) -> dict:
    """``counts``: value and number of rows, most frequent first."""
    top = [[_label(value), number] for value, number in counts[:_MAX_CATEGORIES]]
    return {"kind": "category", "count": count, "distinct": distinct, "top": top}


def _label(value) -> str:
    label = cell(value)
    return label if type(label) is str else str(label)


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
    return "datetime" if pandas is not None and cls is pandas.Timestamp else None


def _numeric(column: Column, count: int, notes: Notes) -> dict:
    moments = Moments()
    for values in column.chunks():
        numbers = _finite(values)
        if numbers:
            mean = math.fsum(value / len(numbers) for value in numbers)
            spread = math.fsum((value - mean) * (value - mean) for value in numbers)
            moments.add(len(numbers), mean, spread, min(numbers), max(numbers))
    if moments.count < count:
        notes["infinite values are left out of the statistics"] = None
    return moments.describe(sorted(_finite(column.sample(notes))))


def _finite(values) -> list[float]:
    missing = null_types()
    return [converted for value in values if type(value) not in missing and (converted := _as_float(value)) is not None]


def _as_float(value) -> float | None:
    try:
        return number(value)
    except (OverflowError, ValueError):
        # An integer past all floats; a signalling NaN of Decimal.
        return None


def _text(column: Column, count: int, notes: Notes) -> dict:
    counts: Counter | None = Counter()
    shortest, longest = math.inf, 0
    for values in column.chunks():
        values = _present(values)
        if values:
            shortest, longest = min(shortest, min(map(len, values))), max(longest, max(map(len, values)))
        if counts is not None:
            counts.update(values)
            counts = counts if len(counts) <= _MAX_CATEGORIES else None
    if counts and len(counts) <= count * _MAX_CATEGORY_SHARE:
        return category_stats(counts.most_common(), count, len(counts))
    distinct = len(set(_present(column.sample(notes)))) if counts is None else len(counts)
    return {"kind": "text", "count": count, "distinct": distinct, "min_length": shortest, "max_length": longest}


def _boolean(column: Column, count: int, notes: Notes) -> dict:
    true = sum(sum(map(bool, _present(values))) for values in column.chunks())
    return {"kind": "boolean", "count": count, "true": true, "false": count - true}


def _datetime(column: Column, count: int, notes: Notes) -> dict | None:
    try:
        ends = [end for values in column.chunks() if (present := _present(values)) for end in (min(present), max(present))]
    except TypeError:
        # Some with and some without a time zone: they have no order.
        return None
    return {"kind": "datetime", "count": count, "min": cell(min(ends)), "max": cell(max(ends))}


def _present(values) -> list:
    missing = null_types()
    return [value for value in values if type(value) not in missing and not (type(value) is float and math.isnan(value))]


_KINDS = {
    bool: "boolean", int: "numeric", float: "numeric", decimal.Decimal: "numeric",
    str: "text", datetime.datetime: "datetime", datetime.date: "date",
}
_DESCRIBE = {"numeric": _numeric, "text": _text, "boolean": _boolean, "datetime": _datetime, "date": _datetime}
