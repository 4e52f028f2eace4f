"""Categorical columns of pandas: counts by code, so that no label is ever spelt out but those that are shown."""
import heapq
import sys

from runner import texts
from runner.columns import BLOCK_ROWS, Column

# More than are shown: the reader may have to leave some out.
_SHOWN = 100


def describe(column: Column, labels) -> tuple[int, dict]:
    """``column``: blocks of pandas Series. ``labels``: what the codes stand for."""
    numpy = sys.modules["numpy"]
    counts, nulls = numpy.zeros(len(labels), dtype=numpy.int32), 0
    for part in column.blocks():
        codes, found = numpy.unique(part.cat.codes.to_numpy(), return_counts=True)
        present = codes >= 0
        nulls += int(found[~present].sum())
        counts[codes[present]] += found[present].astype(numpy.int32)
    top = [(labels[code], count) for code, count in _largest(counts)]
    return nulls, texts.category(top, column.rows - nulls, int(numpy.count_nonzero(counts)))


def _largest(counts) -> list[tuple[int, int]]:
    """Codes and how often they occur, most frequent first. In blocks, since there may be as many categories as rows."""
    numpy = sys.modules["numpy"]
    found: list[tuple[int, int]] = []
    for start in range(0, len(counts), BLOCK_ROWS):
        block = counts[start:start + BLOCK_ROWS]
        order = numpy.argsort(-block, kind="stable")[:_SHOWN].tolist()
        found = heapq.nlargest(_SHOWN, found + [(start + i, int(block[i])) for i in order if block[i]], key=lambda pair: pair[1])
    return found
