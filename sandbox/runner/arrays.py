"""Columns of numpy's own types, and numpy arrays as results."""
import sys

from runner import plain
from runner.cells import text, type_name
from runner.columns import MAX_COLUMNS, MAX_SAMPLE_ROWS, Column, Notes, build, name_of
from runner.moments import Moments


def summarise(value) -> dict:
    numpy = sys.modules["numpy"]
    array = numpy.ndarray.view(value, numpy.ndarray)
    kind = type_name(type(value))
    notes: Notes = {}
    if array.ndim == 0:
        return build("scalar", kind, 1, [plain.single_column("value", array[()])], notes)
    if array.ndim == 1:
        names = array.dtype.names
        columns = [array_column(name_of(name), array[name]) for name in names[:MAX_COLUMNS]] if names else [array_column("value", array)]
        return build("array", kind, len(array), columns, notes, len(names or columns))
    notes[f"shape {'×'.join(map(str, array.shape))}"] = None
    if array.ndim > 2:
        return build("array", kind, len(array), [], notes)
    width = array.shape[1]
    return build("array", kind, len(array), [array_column(str(i), array[:, i]) for i in range(min(width, MAX_COLUMNS))], notes, width)


def array_column(name: str, array) -> Column:
    def head() -> list:
        return list(array[:MAX_SAMPLE_ROWS])
    numpy = sys.modules["numpy"]
    if array.dtype.kind in "OSU" and array.ndim == 1:
        return Column(name, len(array), lambda rows: array[rows].tolist(), head, plain.profile)
    dtype = text(numpy.dtype.__str__(array.dtype))
    return Column(name, len(array), lambda rows: array[rows], head, lambda column, notes: profile(column, notes, dtype, array.dtype.kind))


def profile(column: Column, notes: Notes, dtype: str, kind: str) -> tuple[str, int, dict | None]:
    """``kind`` as numpy's dtype.kind: how the parts of the column are to be understood."""
    describe = _DESCRIBE.get(kind)
    return (dtype, *describe(column, notes)) if describe else (dtype, 0, None)


def _numeric(column: Column, notes: Notes) -> tuple[int, dict]:
    numpy = sys.modules["numpy"]
    moments, nulls = Moments(), 0
    with numpy.errstate(all="ignore"):
        for part in column.chunks():
            values, missing = _finite(part)
            nulls += missing
            if values.size:
                mean = float(values.mean())
                moments.add(values.size, mean, float(numpy.square(values - mean).sum()), float(values.min()), float(values.max()))
        if moments.count + nulls < column.rows:
            notes["infinite values are left out of the statistics"] = None
        return nulls, moments.describe(numpy.sort(_finite(column.sample(notes))[0]).tolist())


def _finite(part) -> tuple:
    """The finite values as floats, and how many were missing."""
    numpy = sys.modules["numpy"]
    values = numpy.asarray(part)
    if values.dtype.kind == "m":
        missing = numpy.isnat(values)
        return values[~missing] / numpy.timedelta64(1, "s"), int(missing.sum())
    values = values.astype(numpy.float64)
    return values[numpy.isfinite(values)], int(numpy.isnan(values).sum())


def _duration(column: Column, notes: Notes) -> tuple[int, dict]:
    notes["statistics of durations are in seconds"] = None
    return _numeric(column, notes)


def _boolean(column: Column, notes: Notes) -> tuple[int, dict]:
    true = sum(int(sys.modules["numpy"].count_nonzero(part)) for part in column.chunks())
    return 0, {"kind": "boolean", "count": column.rows, "true": true, "false": column.rows - true}


def _datetime(column: Column, notes: Notes) -> tuple[int, dict]:
    numpy = sys.modules["numpy"]
    ends, nulls = [], 0
    for part in column.chunks():
        missing = numpy.isnat(part)
        nulls += int(missing.sum())
        present = part[~missing]
        if present.size:
            ends += [present.min(), present.max()]
    low, high = (_iso(min(ends)), _iso(max(ends))) if ends else (None, None)
    return nulls, {"kind": "datetime", "count": column.rows - nulls, "min": low, "max": high}


def _iso(moment) -> str:
    value = text(sys.modules["numpy"].datetime_as_string(moment, unit="auto"))
    # numpy leaves out seconds that are zero; many parsers want them.
    return value + ":00" if "T" in value and value.count(":") == 1 else value


_DESCRIBE = {"b": _boolean, "i": _numeric, "u": _numeric, "f": _numeric, "m": _duration, "M": _datetime}
