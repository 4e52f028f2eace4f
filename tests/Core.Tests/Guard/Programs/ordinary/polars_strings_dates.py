# input: [{"raw": "2024-03-01 | Bonn | 12,5"}, {"raw": "2024-03-02 | Kiel | 9,0"}]
import polars as pl

df = (
    pl.DataFrame(input_data)
    .with_columns(pl.col("raw").str.split_exact(" | ", 2).struct.rename_fields(["day", "city", "value"]).alias("parts"))
    .unnest("parts")
    .drop("raw")
    .with_columns(
        pl.col("day").str.strptime(pl.Date, "%Y-%m-%d"),
        pl.col("value").str.replace(",", ".").cast(pl.Float64),
        pl.col("city").str.to_uppercase(),
    )
)
print(df.group_by_dynamic("day", every="1w").agg(pl.col("value").sum()))
result = df
