"""Columns of numpy's own types, and numpy arrays as results."""
import sys

from runner import plain, quantiles
from runner.cells import is_a, text, type_name
from runner.columns import BLOCK_BYTES, BLOCK_ROWS, INFINITE_NOTE, MAX_COLUMNS, MAX_SAMPLE_ROWS, SECONDS_NOTE, Blocks, Column, Notes, Profile, build, name_of, sliced
from runner.moments import Moments


def summarise(value) -> dict:
    numpy = sys.modules["numpy"]
    array, mask = numpy.ndarray.view(value, numpy.ndarray), _mask(value)
    kind = type_name(type(value))
    notes: Notes = {}
    if array.ndim == 0:
        return build("scalar", kind, 1, [plain.single_column("value", None if mask is not None and mask.all() else array[()])], notes)
    if array.ndim == 1:
        names = array.dtype.names
        if not names:
            return build("array", kind, len(array), [array_column("value", array, mask)], notes)
        columns = [array_column(name_of(name), array[name], None if mask is None else mask[name]) for name in names[:MAX_COLUMNS]]
        return build("array", kind, len(array), columns, notes, len(names))
    if array.ndim > 2:
        notes[f"more than two dimensions: {'×'.join(map(str, array.shape))}"] = None
        return build("array", kind, len(array), [], notes)
    width = array.shape[1]
    columns = [array_column(str(i), array[:, i], None if mask is None else mask[:, i]) for i in range(min(width, MAX_COLUMNS))]
    return build("array", kind, len(array), columns, notes, width)


def _mask(value):
    """True where a masked array hides a value; None where nothing is hidden."""
    masked = sys.modules.get("numpy.ma")
    if masked is None or not is_a(value, masked.MaskedArray):
        return None
    mask = masked.getmask(value)
    return None if mask is masked.nomask else mask


def array_column(name: str, array, mask=None) -> Column:
    """``mask``: true where the value is missing, whatever the array has there."""
    rows, kind = len(array), array.dtype.kind
    dtype = text(sys.modules["numpy"].dtype.__str__(array.dtype.newbyteorder("=")))
    block_rows = max(1, min(BLOCK_ROWS, BLOCK_BYTES // max(1, array.dtype.itemsize)))

    def blocks_of(part) -> Blocks:
        return sliced(rows, (lambda cut: part(array[cut])) if mask is None else lambda cut: part(_hidden(array[cut], mask[cut])), block_rows)

    def head() -> list:
        first = slice(0, MAX_SAMPLE_ROWS)
        return list(array[first]) if mask is None else _as_objects(array[first], mask[first])

    if array.ndim > 1:
        # A field of records that holds an array in every row.
        return Column(name, rows, blocks_of(list), head, lambda column, notes: (dtype, 0, None), dtype)
    if kind in "OSUT" or kind == "b" and mask is not None:
        return Column(name, rows, blocks_of(list_of), head, plain.profile, dtype)
    return Column(name, rows, blocks_of(lambda part: part), head, lambda column, notes: profile(column, notes, dtype, kind), dtype)


def list_of(part) -> list:
    return part if type(part) is list else part.tolist()


def _hidden(part, mask):
    """A copy in which masked values are nulls of the array's own kind."""
    numpy = sys.modules["numpy"]
    if part.dtype.kind in "iuf":
        part = part.astype(numpy.float64)
    elif part.dtype.kind in "mM":
        part = part.copy()
    else:
        return _as_objects(part, mask)
    part[mask] = numpy.nan if part.dtype.kind == "f" else "NaT"
    return part


def _as_objects(part, mask) -> list:
    return [None if hidden.any() else value for value, hidden in zip(list_of(part) if part.dtype.kind in "bOSUT" else part, mask)]


def profile(column: Column, notes: Notes, dtype: str, kind: str) -> Profile:
    """``kind`` as numpy's dtype.kind: how the blocks of the column are to be understood."""
    return (dtype, *_DESCRIBE.get(kind, _opaque)(column, notes))


def profile_zoned(column: Column, notes: Notes, dtype: str) -> Profile:
    """Blocks of datetime64 that are meant as UTC."""
    _, nulls, stats = profile(column, notes, dtype, "M")
    return dtype, nulls, stats | {end: stats[end] and _utc(stats[end]) for end in ("min", "max")}


def _utc(moment: str) -> str:
    # numpy leaves out the time of midnight; a zone needs one.
    return moment + ("Z" if "T" in moment else "T00:00:00Z")


def _opaque(column: Column, notes: Notes) -> tuple[int, None]:
    """Complex numbers, records: nothing is said but what is missing."""
    nulls = 0
    for part in column.blocks():
        if type(part) is list:
            nulls += sum(value is None for value in part)
        elif part.dtype.kind == "c":
            nulls += int(sys.modules["numpy"].isnan(part).sum())
    return nulls, None


def _numeric(column: Column, notes: Notes) -> tuple[int, dict]:
    numpy = sys.modules["numpy"]
    moments, nulls = Moments(), 0
    with numpy.errstate(all="ignore"):
        for part in column.blocks():
            values, missing = _finite(part)
            nulls += missing
            if values.size:
                mean = float(values.mean())
                moments.add(values.size, mean, float(numpy.square(values - mean).sum()), float(values.min()), float(values.max()))
        if moments.count + nulls < column.rows:
            notes[INFINITE_NOTE] = None
        return nulls, moments.describe(quantiles.exact(lambda: (_finite(part)[0] for part in column.blocks()), moments.count))


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
    notes[SECONDS_NOTE] = None
    return _numeric(column, notes)


def _boolean(column: Column, notes: Notes) -> tuple[int, dict]:
    true = sum(int(sys.modules["numpy"].count_nonzero(part)) for part in column.blocks())
    return 0, {"kind": "boolean", "count": column.rows, "true": true, "false": column.rows - true}


def _datetime(column: Column, notes: Notes) -> tuple[int, dict]:
    numpy = sys.modules["numpy"]
    ends, nulls = [], 0
    for part in column.blocks():
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
