# input: [[1, 10], [2, 12], [5, 20], [9, 3]]
from bisect import bisect_left
from collections.abc import Iterator, MutableMapping


class TimeSeries(MutableMapping):
    """A sorted mapping with slicing by time."""

    def __init__(self, pairs=()):
        self._t, self._v = [], []
        self.update(pairs)

    def __setitem__(self, t, v):
        i = bisect_left(self._t, t)
        if i < len(self._t) and self._t[i] == t:
            self._v[i] = v
        else:
            self._t.insert(i, t)
            self._v.insert(i, v)

    def __getitem__(self, key):
        if isinstance(key, slice):
            lo = 0 if key.start is None else bisect_left(self._t, key.start)
            hi = len(self._t) if key.stop is None else bisect_left(self._t, key.stop)
            return TimeSeries(zip(self._t[lo:hi], self._v[lo:hi]))
        i = bisect_left(self._t, key)
        if i == len(self._t) or self._t[i] != key:
            raise KeyError(key)
        return self._v[i]

    def __delitem__(self, key):
        i = self._t.index(key)
        del self._t[i], self._v[i]

    def __iter__(self) -> Iterator:
        return iter(self._t)

    def __reversed__(self):
        return reversed(self._t)

    def __len__(self):
        return len(self._t)


ts = TimeSeries(input_data)
ts[3] = 15
del ts[9]
print(dict(ts), dict(ts[2:5]), list(reversed(ts)), 7 in ts, ts.get(7, "none"))
result = [{"t": t, "v": v} for t, v in ts.items()]
