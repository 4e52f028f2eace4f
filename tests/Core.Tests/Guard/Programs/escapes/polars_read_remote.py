# kind: network
# effect: none: no network
import polars as pl

pl.scan_parquet("s3://bucket/*.parquet").collect()
