# kind: pandas
# effect: prints ESCAPED
import io

import pandas as pd


class Cell:
    def __reduce__(self):
        return eval, ("print('ESCAPED')",)


store = io.BytesIO()
pd.Series([Cell()]).to_pickle(store, compression=None)
store.seek(0)
from pandas import read_pickle as load
load(store, compression=None)
