"""A column of any kind of result, read in slices so that no second copy of it is ever made."""
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from runner.cells import cell, text

MAX_COLUMNS = 200
MAX_SAMPLE_ROWS = 3

# Temporary arrays of one chunk stay below 2 MB.
CHUNK_ROWS = 200_000

# Sorting or hashing all of ten million rows would double the memory of a sandbox.
SAMPLE_ROWS = 100_000

# Shown once each, in the order of their discovery.
Notes = dict[str, None]


@dataclass(frozen=True)
class Column:
    name: str
    rows: int

    # The values of a slice of the rows, in whatever form ``profile`` understands.
    part: Callable[[slice], Sequence]

    # The first rows as objects, for the sample.
    head: Callable[[], list]

    # dtype, number of nulls, statistics or None.
    profile: Callable[["Column", Notes], tuple[str, int, dict | None]]

    def chunks(self) -> Iterator[Sequence]:
        return (self.part(slice(start, start + CHUNK_ROWS)) for start in range(0, self.rows, CHUNK_ROWS))

    def sample(self, notes: Notes) -> Sequence:
        """Evenly spaced rows: all of them where they are few."""
        step = max(1, -(-self.rows // SAMPLE_ROWS))
        if step > 1:
            notes["quantiles and distinct counts are of an evenly spaced sample of the rows"] = None
        return self.part(slice(0, self.rows, step))


def build(kind: str, type_name: str, rows: int, columns: list[Column], notes: Notes, total_columns: int | None = None) -> dict:
    """The raw summary of anything that has columns. ``total_columns``: how many there were before they were clipped."""
    total = len(columns) if total_columns is None else total_columns
    columns = columns[:MAX_COLUMNS]
    if total > len(columns):
        notes[f"only the first {len(columns)} of {total} columns are shown"] = None
    described = []
    for column in columns:
        dtype, nulls, stats = column.profile(column, notes)
        described.append({"name": column.name, "dtype": dtype, "nulls": nulls, "stats": stats})
    heads = [[cell(value) for value in column.head()] for column in columns]
    return {
        "kind": kind,
        "type": type_name,
        "row_count": rows,
        "columns": described,
        "sample": [list(row) for row in zip(*heads)],
        "notes": list(notes),
    }


def name_of(label) -> str:
    """The name of a column, which may be any hashable object."""
    if type(label) is tuple:
        return text(", ".join(name_of(part) for part in label))
    value = cell(label)
    return value if type(value) is str else str(value)
