"""What pyarrow and polars call a table or a column, exported one column after the other: only those that are shown, none of them rechunked."""
import sys
from collections.abc import Callable

from runner.arrow import abi
from runner.arrow.columns import exported_column
from runner.cells import is_a
from runner.columns import MAX_COLUMNS, Column, build, name_of


def summarise(value) -> dict | None:
    """None when the value is of neither library."""
    for library, name, describe in _KNOWN:
        cls = getattr(sys.modules.get(library), name, None)
        if isinstance(cls, type) and is_a(value, cls):
            return describe(value, cls, f"{library}.{name}")
    return None


def export(values) -> tuple[abi.Field, list[abi.Chunk]]:
    """``values``: a column of pyarrow, in one piece or in several."""
    return abi.from_stream(values.__arrow_c_stream__()) if hasattr(values, "__arrow_c_stream__") else abi.from_array(values.__arrow_c_array__())


def _polars_frame(value, cls: type, label: str) -> dict:
    rows, width = cls.shape.__get__(value)
    names = cls.columns.__get__(value)
    series = sys.modules["polars"].Series

    def column(position: int) -> Column:
        return _streamed(name_of(names[position]), rows, lambda: series.__arrow_c_stream__(cls.to_series(value, position)))
    return build("table", label, rows, [column(i) for i in range(min(width, MAX_COLUMNS))], {}, width)


def _polars_series(value, cls: type, label: str) -> dict:
    rows, name = cls.len(value), cls.name.__get__(value)
    return build("series", label, rows, [_streamed(name_of(name) or "value", rows, lambda: cls.__arrow_c_stream__(value))], {})


def _table(value, cls: type, label: str) -> dict:
    """Tables and record batches. Their classes are compiled: nothing can be put in the place of what they do but by a subclass."""
    def column(position: int) -> Column:
        return exported_column(name_of(names[position]), rows, lambda: export(cls.column(value, position)))
    rows, names = cls.num_rows.__get__(value), cls.schema.__get__(value).names
    return build("table", label, rows, [column(i) for i in range(min(len(names), MAX_COLUMNS))], {}, len(names))


def _column(value, cls: type, label: str) -> dict:
    rows = cls.__len__(value)
    return build("series", label, rows, [exported_column("value", rows, lambda: export(value))], {})


def _streamed(name: str, rows: int, export: Callable) -> Column:
    return exported_column(name, rows, lambda: abi.from_stream(_careful(export)))


def _careful(export: Callable):
    try:
        return export()
    except (Exception, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as panic:
        # What Rust code raises when it gives up is no Exception.
        raise RuntimeError("the library gave up") from panic


_KNOWN = (
    ("polars", "DataFrame", _polars_frame), ("polars", "Series", _polars_series),
    ("pyarrow", "Table", _table), ("pyarrow", "RecordBatch", _table), ("pyarrow", "ChunkedArray", _column), ("pyarrow", "Array", _column),
)
