"""A column of any kind of result, read in blocks so that no second copy of it is ever made."""
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from runner.cells import cell, text, type_name

MAX_COLUMNS = 200
MAX_SAMPLE_ROWS = 3

# Bounds the time of a summary: wider results have their last columns named only.
MAX_CELLS = 200_000_000

# Temporary arrays of one block stay below 2 MB.
BLOCK_ROWS = 200_000
BLOCK_BYTES = 2 << 20

# Of Python objects, each of which may be hashed and counted.
OBJECT_BLOCK_ROWS = 50_000

# Shown once each, in the order of their discovery.
Notes = dict[str, None]

INFINITE_NOTE = "infinite values are left out of the statistics"
SECONDS_NOTE = "statistics of durations are in seconds"
INDEX_NOTE = "the index is shown as leading columns"

Blocks = Callable[[], Iterator[Sequence]]
Profile = tuple[str, int, dict | None]


@dataclass(frozen=True)
class Column:
    name: str
    rows: int

    # All values from the first to the last, in whatever form ``profile`` understands. May be asked for several times.
    blocks: Blocks

    # The first rows as objects, for the sample.
    head: Callable[[], list]

    # dtype, number of nulls, statistics or None.
    profile: Callable[["Column", Notes], Profile]

    # Where it is known without reading the values.
    dtype: str = "unknown"


def sliced(rows: int, part: Callable[[slice], Sequence], block_rows: int = BLOCK_ROWS) -> Blocks:
    """``part``: the values of a slice of the rows."""
    return lambda: (part(slice(start, min(start + block_rows, rows))) for start in range(0, rows, block_rows))


def build(kind: str, type_name: str, rows: int, columns: list[Column], notes: Notes, total_columns: int | None = None) -> dict:
    """The raw summary of anything that has columns. ``total_columns``: how many there were before they were clipped."""
    total = len(columns) if total_columns is None else total_columns
    columns = columns[:MAX_COLUMNS]
    if total > len(columns):
        notes[f"only the first columns are shown: {len(columns)} of {total}"] = None
    affordable = max(1, MAX_CELLS // max(1, rows))
    if len(columns) > affordable:
        notes[f"only the first columns have statistics: {affordable} of {len(columns)}"] = None
    described = [_described(column, notes, position < affordable) for position, column in enumerate(columns)]
    heads = [_head(column, notes) for column in columns]
    return {
        "kind": kind,
        "type": type_name,
        "row_count": rows,
        "columns": described,
        "sample": [list(row) for row in zip(*heads)],
        "notes": list(notes),
    }


def _described(column: Column, notes: Notes, whole: bool) -> dict:
    dtype, nulls, stats = column.dtype, None, None
    if whole:
        try:
            dtype, nulls, stats = column.profile(column, notes)
        except MemoryError:
            raise
        except Exception as error:
            # Values or libraries that do not keep to their contract spoil their own column only.
            notes[f"a column could not be summarised: {type_name(type(error))}"] = None
    return {"name": column.name, "dtype": dtype, "nulls": nulls, "stats": stats}


def _head(column: Column, notes: Notes) -> list:
    rows = min(column.rows, MAX_SAMPLE_ROWS)
    try:
        values = [cell(value) for value in column.head()]
    except MemoryError:
        raise
    except Exception as error:
        notes[f"a column could not be sampled: {type_name(type(error))}"] = None
        values = []
    return (values + [None] * rows)[:rows]


def name_of(label) -> str:
    """The name of a column, which may be any hashable object."""
    if type(label) is tuple:
        return text(", ".join(name_of(part) for part in label))
    value = cell(label)
    return value if type(value) is str else str(value)
