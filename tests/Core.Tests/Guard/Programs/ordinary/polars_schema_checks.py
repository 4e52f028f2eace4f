# input: {"a": [1, 2, null], "b": ["x", null, "z"]}
import polars as pl

df = pl.DataFrame(input_data, schema={"a": pl.Int64, "b": pl.Utf8})
nulls = df.null_count().row(0, named=True)
expected = {"a": pl.Int64, "b": pl.String}
wrong = [name for name, dtype in expected.items() if df.schema[name] != dtype]
clean = df.drop_nulls().with_row_index("n").with_columns(pl.col("b").cast(pl.Categorical), pl.col("a").map_elements(lambda v: v * 2, return_dtype=pl.Int64).alias("twice"))
for row in clean.iter_rows(named=True):
    print(f"{row['n']}: {row['a']} {row['b']}")
assert not wrong, wrong
result = pl.DataFrame({"column": list(nulls), "nulls": list(nulls.values())})
