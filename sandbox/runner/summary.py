"""The raw summary of what a program left in ``result``, else in ``output``."""
import itertools
import sys

from runner import arrays, frames, framing, patience, plain
from runner.arrow import results as arrow
from runner.cells import is_a, is_scalar, type_name
from runner.columns import MAX_COLUMNS, MAX_SAMPLE_ROWS, Column, Notes, build, name_of

_NAMES = ("result", "output")

# Twice what the largest results take that are summarised at all.
MAX_CPU_SECONDS = 120

# Room for the rest of the report: an error has its own limit.
_REPORT_MARGIN = 512

# Rows that all have keys of their own would make a list of the keys as large as the result.
_MAX_KEYS = 10_000


def of_namespace(namespace: dict, max_report_bytes: int, cpu_seconds: float = MAX_CPU_SECONDS) -> dict:
    for name in _NAMES:
        if name in namespace:
            return _fit(_guarded(namespace[name], cpu_seconds), max_report_bytes - _REPORT_MARGIN)
    return _bare("none", "none")


def _guarded(value, cpu_seconds: float) -> dict:
    try:
        with patience.cpu_limit(cpu_seconds):
            return _summarise(value)
    except MemoryError:
        raise
    except patience.TooLong:
        failure = "it took too long"
    except BaseException as error:
        # Libraries that the program has patched, or types of its own that do not keep to their contract.
        failure = type_name(type(error))
    return _bare("object", type_name(type(value)), f"the result could not be summarised: {failure}")


def _summarise(value) -> dict:
    pandas, numpy = sys.modules.get("pandas"), sys.modules.get("numpy")
    if pandas is not None and is_a(value, pandas.DataFrame):
        return frames.summarise_frame(value)
    if pandas is not None and is_a(value, pandas.Series):
        return frames.summarise_series(value)
    if numpy is not None and is_a(value, numpy.ndarray):
        return arrays.summarise(value)
    if (summary := arrow.summarise(value)) is not None:
        return summary
    if value is None:
        return _bare("none", "none")
    if is_a(value, dict):
        return _dict(value)
    if is_a(value, list) or is_a(value, tuple):
        return _list(value)
    if is_scalar(value):
        return build("scalar", type_name(type(value)), 1, [plain.single_column("value", value)], {})
    return _bare("object", type_name(type(value)))


def _dict(value: dict) -> dict:
    kind = type_name(type(value))
    rows = _common_length(value)
    if rows is None:
        columns = [plain.single_column(name_of(key), item) for key, item in _first(value)]
        return build("dict", kind, 1, columns, {}, dict.__len__(value))
    return build("table", kind, rows, [_sequence_column(name_of(key), item) for key, item in _first(value)], {}, dict.__len__(value))


def _list(value: list | tuple) -> dict:
    kind = type_name(type(value))
    base = list if is_a(value, list) else tuple
    types = set(map(type, base.__iter__(value)))
    if types and all(issubclass(cls, dict) for cls in types):
        return _records(kind, value, base)
    return build("list", kind, base.__len__(value), [plain.list_column("value", value)], {})


def _records(kind: str, rows: list | tuple, base: type) -> dict:
    notes: Notes = {}
    # A dict keeps the order in which the keys were first seen.
    keys: dict = {}
    for row in base.__iter__(rows):
        if not keys.keys() >= dict.keys(row):
            keys.update(dict.fromkeys(dict.keys(row)))
            if len(keys) > _MAX_KEYS:
                notes[f"not all keys are shown: the rows have more than {_MAX_KEYS}"] = None
                break
    columns = [_key_column(rows, base, key) for key in list(keys)[:MAX_COLUMNS]]
    return build("table", kind, base.__len__(rows), columns, notes, len(keys))


def _key_column(rows: list | tuple, base: type, key) -> Column:
    def part(cut: slice) -> list:
        return [dict.get(row, key) for row in base.__getitem__(rows, cut)]
    return plain.objects_column(name_of(key), base.__len__(rows), part, lambda: part(slice(0, MAX_SAMPLE_ROWS)))


def _first(value: dict) -> list[tuple]:
    return list(itertools.islice(dict.items(value), MAX_COLUMNS))


def _common_length(value: dict) -> int | None:
    """How many rows the columns of this dict have; None when its values are no columns."""
    lengths = {_column_length(item) for item in dict.values(value)}
    return lengths.pop() if len(lengths) == 1 else None


def _column_length(item) -> int | None:
    numpy, pandas = sys.modules.get("numpy"), sys.modules.get("pandas")
    if type(item) in (list, tuple):
        return len(item)
    if numpy is not None and type(item) is numpy.ndarray and item.ndim == 1:
        return len(item)
    return len(item) if pandas is not None and type(item) is pandas.Series else None


def _sequence_column(name: str, item) -> Column:
    if type(item) in (list, tuple):
        return plain.list_column(name, item)
    if type(item) is sys.modules["numpy"].ndarray:
        return arrays.array_column(name, item)
    return frames.series_column(name, item)


def _bare(kind: str, type_of_value: str, *notes: str) -> dict:
    return build(kind, type_of_value, 0, [], dict.fromkeys(notes))


def _fit(summary: dict, max_bytes: int) -> dict:
    """Long names and labels of many columns can pass the limit of the report: then less is shown, and the notes say so."""
    for columns in (None, 50, 10, 1, 0):
        if columns is not None:
            summary = summary | {
                "columns": summary["columns"][:columns],
                "sample": [row[:columns] for row in summary["sample"]],
                "notes": [*summary["notes"][:10], f"the report was clipped to {columns} columns"],
            }
        if len(framing.dump_json(summary)) <= max_bytes:
            break
    return summary
