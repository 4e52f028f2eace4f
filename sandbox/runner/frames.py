"""pandas data frames and series as results."""
import sys

from runner import arrays, categories, plain
from runner.arrow.columns import exported_column
from runner.arrow.results import export as arrow_export
from runner.cells import is_a, module_name, text, type_name
from runner.columns import BLOCK_ROWS, INDEX_NOTE, MAX_COLUMNS, MAX_SAMPLE_ROWS, OBJECT_BLOCK_ROWS, Column, Notes, build, name_of, sliced

# Dtypes of pandas' own that hold numbers and nulls.
_MASKED_NUMBERS = ("Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64", "Float32", "Float64")


def summarise_frame(value) -> dict:
    pandas = sys.modules["pandas"]
    frame = value if type(value) is pandas.DataFrame else pandas.DataFrame(value, copy=False)
    notes: Notes = {}
    columns = _index_columns(frame.index, notes)
    total = len(columns) + frame.shape[1]
    # By position: names may occur twice, and may be anything.
    for position in range(min(frame.shape[1], MAX_COLUMNS)):
        columns.append(series_column(name_of(frame.columns[position]), frame.iloc[:, position]))
    return build("table", "pandas.DataFrame", len(frame), columns, notes, total)


def summarise_series(value) -> dict:
    pandas = sys.modules["pandas"]
    series = value if type(value) is pandas.Series else pandas.Series(value, copy=False)
    notes: Notes = {}
    name = "value" if series.name is None else name_of(series.name)
    columns = [*_index_columns(series.index, notes), series_column(name, series)]
    return build("series", "pandas.Series", len(series), columns, notes)


def _index_columns(index, notes: Notes) -> list[Column]:
    """An index that says something (group keys, dates) counts as data; row numbers do not."""
    pandas = sys.modules["pandas"]
    several = is_a(index, pandas.MultiIndex)
    if not several and index.name is None and (is_a(index, pandas.RangeIndex) or getattr(index.dtype, "kind", "O") in "iu"):
        return []
    notes[INDEX_NOTE] = None
    return [_index_column(index, level, several) for level in range(index.nlevels)]


def _index_column(index, level: int, several: bool) -> Column:
    pandas = sys.modules["pandas"]
    name = index.names[level]
    label = name_of(name) if name is not None else f"level_{level}" if several else "index"

    def part(rows: slice):
        # Of the slice only: a level spelt out in full may be far larger than its codes.
        return pandas.Series(index[rows].get_level_values(level))
    return _column(label, len(index), part)


def series_column(name: str, series) -> Column:
    return _column(name, len(series), lambda rows: series.iloc[rows])


def _column(name: str, rows: int, series) -> Column:
    pandas = sys.modules["pandas"]
    dtype = series(slice(0, 0)).dtype
    label = _dtype_name(dtype)

    def head() -> list:
        return series(slice(0, MAX_SAMPLE_ROWS)).tolist()

    def column(part, profile, block_rows: int = BLOCK_ROWS) -> Column:
        return Column(name, rows, sliced(rows, part, block_rows), head, profile, label)

    if type(dtype) is pandas.CategoricalDtype:
        return column(series, lambda it, notes: (label, *categories.describe(it, dtype.categories)))
    if type(dtype) is pandas.ArrowDtype:
        return exported_column(name, rows, lambda: arrow_export(series(slice(0, rows)).array.__arrow_array__()))
    if type(dtype) is pandas.DatetimeTZDtype:
        return column(lambda cut: series(cut).dt.tz_convert("UTC").dt.tz_localize(None).to_numpy(), lambda it, notes: arrays.profile_zoned(it, notes, label))
    if label in _MASKED_NUMBERS:
        return column(lambda cut: series(cut).to_numpy(dtype="float64", na_value=float("nan")), lambda it, notes: arrays.profile(it, notes, label, "f"))
    if is_a(dtype, sys.modules["numpy"].dtype) and dtype.kind in "biufcmM":
        return column(lambda cut: series(cut).to_numpy(), lambda it, notes: arrays.profile(it, notes, label, dtype.kind))
    if is_a(dtype, pandas.SparseDtype) and dtype.subtype.kind in "biuf":
        return column(lambda cut: series(cut).sparse.to_dense().to_numpy(), lambda it, notes: arrays.profile(it, notes, label, dtype.subtype.kind))
    if dtype == object or is_a(dtype, pandas.StringDtype) or is_a(dtype, pandas.BooleanDtype):
        return column(lambda cut: series(cut).tolist(), lambda it, notes: plain.profile(it, notes, label), OBJECT_BLOCK_ROWS)
    return column(series, lambda it, notes: (label, sum(int(part.isna().sum()) for part in it.blocks()), None))


def _dtype_name(dtype) -> str:
    if is_a(dtype, sys.modules["numpy"].dtype):
        return text(sys.modules["numpy"].dtype.__str__(dtype))
    if not module_name(type(dtype)).startswith("pandas."):
        return type_name(type(dtype))
    zone = getattr(dtype, "tz", None)
    if zone is not None and module_name(type(zone)).partition(".")[0] not in ("datetime", "zoneinfo", "pytz"):
        return "datetime64 with a time zone of the program's own"
    return text(str(dtype))
