"""A column of an Arrow table: numbers and times by numpy where the program has it, everything else as Python objects."""
import functools
import sys
from collections import Counter
from collections.abc import Callable, Iterator

from runner import arrays, plain, texts
from runner.arrow import values
from runner.arrow.abi import Array, Chunk, Field
from runner.arrow.types import ArrowType, type_of
from runner.columns import BLOCK_ROWS, MAX_SAMPLE_ROWS, OBJECT_BLOCK_ROWS, Column, Notes, Profile

_BLOCK_TEXT_BYTES = 4 << 20

# Labels of a dictionary that are kept at once.
_MAX_LABELS = 10_000

_LONG_NOTE = f"texts are read up to {values.MAX_VALUE_BYTES} bytes"


def exported_column(name: str, rows: int, export: Callable[[], tuple[Field, list[Chunk]]]) -> Column:
    """``export``: called once, when the column's turn has come; it may fail."""
    source = functools.cache(lambda: _Source(*export()))
    return Column(
        name, rows, lambda: source().objects(), lambda: source().head(), lambda column, notes: _profile(source(), column, notes))


class _Source:
    def __init__(self, field: Field, chunks: list[Chunk]):
        self.field, self.kind = field, type_of(field)
        self._chunks = chunks
        self.was_cut = False

    @property
    def nulls(self) -> int:
        return sum(values.nulls(self.field, chunk.array) for chunk in self._chunks)

    def head(self) -> list:
        found: list = []
        for chunk in self._chunks:
            found += values.objects(self.field, chunk.array, 0, min(chunk.array.length, MAX_SAMPLE_ROWS - len(found)))
        return found

    def objects(self) -> Iterator[list]:
        for array, start, stop in self._ranges(OBJECT_BLOCK_ROWS):
            yield from self._bounded(array, start, stop)

    def arrays(self) -> Iterator:
        """Blocks of numpy arrays in which nulls are NaN or NaT."""
        numpy = sys.modules["numpy"]
        for array, start, stop in self._ranges(BLOCK_ROWS):
            block = numpy.frombuffer(values.raw(array, 1, start, stop, numpy.dtype(_stored(self.kind)).itemsize), dtype=_stored(self.kind))
            if self.kind.numpy != _stored(self.kind):
                block = block.astype("i8").view(self.kind.numpy)
            valid = values.validity(self.field, array, start, stop)
            yield block if valid is None else _with_nulls(block, valid, numpy)

    def _ranges(self, rows: int) -> Iterator[tuple[Array, int, int]]:
        for chunk in self._chunks:
            for start in range(0, chunk.array.length, rows):
                yield chunk.array, start, min(start + rows, chunk.array.length)

    def _bounded(self, array: Array, start: int, stop: int) -> Iterator[list]:
        """Halved until the block is small: a few rows can hold most of the bytes."""
        size, longest = values.byte_sizes(self.field, array, start, stop)
        if size > _BLOCK_TEXT_BYTES and stop - start > 1:
            middle = (start + stop) // 2
            yield from self._bounded(array, start, middle)
            yield from self._bounded(array, middle, stop)
            return
        self.was_cut |= longest > values.MAX_VALUE_BYTES
        yield values.objects(self.field, array, start, stop)


def _stored(kind: ArrowType) -> str:
    """Days are stored in half the bytes of a datetime64."""
    return {"M8[D]": "i4"}.get(kind.numpy, kind.numpy)


def _with_nulls(block, valid: int, numpy):
    bits = numpy.frombuffer(valid.to_bytes((len(block) + 7) // 8, "little"), dtype="u1")
    missing = numpy.unpackbits(bits, count=len(block), bitorder="little") == 0
    block = block.copy() if block.dtype.kind in "mM" else block.astype("f8")
    block[missing] = "NaT" if block.dtype.kind in "mM" else numpy.nan
    return block


def _profile(source: _Source, column: Column, notes: Notes) -> Profile:
    kind = source.kind
    if kind.numpy is not None and "numpy" in sys.modules:
        column = Column(column.name, column.rows, source.arrays, column.head, column.profile)
        if kind.zoned:
            return arrays.profile_zoned(column, notes, kind.name)
        return arrays.profile(column, notes, kind.name, sys.modules["numpy"].dtype(kind.numpy).kind)
    if kind.family == "dictionary" and (counted := _categories(source)) is not None:
        return kind.name, column.rows - counted.total(), texts.category(counted.most_common(), counted.total(), len(counted))
    if kind.family in ("list", "struct", "other", "null"):
        return kind.name, source.nulls, None
    profile = plain.profile(column, notes, kind.name)
    if source.was_cut:
        notes[_LONG_NOTE] = None
    return profile


def _categories(source: _Source) -> Counter | None:
    """None where there are too many labels to keep them all."""
    counted: Counter = Counter()
    for block in source.objects():
        counted.update(value for value in block if value is not None)
        if len(counted) > _MAX_LABELS:
            return None
    return counted
