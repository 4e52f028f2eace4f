# input: [{"city": "Rom", "t": 21.5}, {"city": "Ulm", "t": 14.0}, {"city": "Rom", "t": 24.5}]
import polars as pl

lf = pl.DataFrame(input_data).lazy()
out = (
    lf.with_columns((pl.col("t") * 9 / 5 + 32).alias("f"))
    .group_by("city")
    .agg(pl.col("t").mean().alias("mean_c"), pl.col("f").max().alias("max_f"), pl.len().alias("n"))
    .filter(pl.col("n") >= 1)
    .sort("mean_c", descending=True)
    .collect()
)
print(out)
result = out
