# input: {"a": [1, 2, 3]}
import pandas as pd


class Row:
    """Attribute access over a dict, with a friendly error."""

    def __init__(self, data):
        self._data = dict(data)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        try:
            return self._data[name]
        except KeyError:
            raise AttributeError(f"no column {name!r}; there are {sorted(self._data)}") from None


rows = [Row(r) for r in pd.DataFrame(input_data).to_dict("records")]
total = sum(r.a for r in rows)
try:
    rows[0].b
except AttributeError as e:
    print(e)
result = {"total": total}
