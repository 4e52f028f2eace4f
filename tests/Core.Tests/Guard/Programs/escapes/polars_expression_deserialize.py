# kind: pickle
# effect: none: polars is not in the plain image; else unpickles Python functions
import io

import polars as pl

pl.Expr.deserialize(io.BytesIO(bytes(input_data or [])))
