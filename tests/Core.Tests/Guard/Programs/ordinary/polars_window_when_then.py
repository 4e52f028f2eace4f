# input: {"dept": ["a", "a", "b", "b"], "salary": [10, 20, 5, 25]}
import polars as pl
import polars.selectors as cs

df = pl.DataFrame(input_data)
result = df.with_columns(
    pl.col("salary").rank("dense", descending=True).over("dept").alias("rank"),
    (pl.col("salary") / pl.col("salary").sum().over("dept")).round(3).alias("share"),
    pl.when(pl.col("salary") > 15).then(pl.lit("high")).otherwise(pl.lit("low")).alias("band"),
).sort(["dept", "rank"])
print(result.select(cs.numeric()).describe())
