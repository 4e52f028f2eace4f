# kind: builtin-as-value
# effect: none: polars is not in the plain image; else prints ESCAPED
import polars as pl

pl.Series(["print('ESCAPED')"]).map_elements(eval, return_dtype=pl.Object)
