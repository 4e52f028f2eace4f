"""Statistics of text: a few values that repeat make a category, anything else is counted and measured."""
from collections import Counter

from runner.cells import cell
from runner.columns import Notes
from runner.distinct import DistinctCount

_MAX_CATEGORIES = 40
_MAX_CATEGORY_SHARE = 0.33


class TextStatistics:
    """Takes block after block of exact ``str``, nulls left out."""

    def __init__(self):
        self._count, self._shortest, self._longest = 0, None, 0
        self._categories: Counter | None = Counter()
        self._distinct = DistinctCount()

    def add(self, values: list[str]) -> None:
        if not values:
            return
        self._count += len(values)
        lengths = set(map(len, values))
        self._shortest = min(lengths) if self._shortest is None else min(self._shortest, *lengths)
        self._longest = max(self._longest, *lengths)
        if self._categories is None:
            self._distinct.add(values)
            return
        self._categories.update(values)
        if len(self._categories) > _MAX_CATEGORIES:
            self._distinct.add(self._categories)
            self._categories = None

    def describe(self, notes: Notes) -> dict:
        if self._categories and len(self._categories) <= self._count * _MAX_CATEGORY_SHARE:
            return category(self._categories.most_common(), self._count, len(self._categories))
        distinct = self._distinct.total(notes) if self._categories is None else len(self._categories)
        return {
            "kind": "text", "count": self._count, "distinct": distinct,
            "min_length": self._shortest, "max_length": self._longest,
        }


def category(counts: list[tuple], count: int, distinct: int) -> dict:
    """``counts``: value and number of rows, most frequent first."""
    top = [[_label(value), number] for value, number in counts[:_MAX_CATEGORIES]]
    return {"kind": "category", "count": count, "distinct": distinct, "top": top}


def _label(value) -> str:
    label = cell(value)
    return label if type(label) is str else str(label)
