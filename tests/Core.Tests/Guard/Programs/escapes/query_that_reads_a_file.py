# kind: files
# effect: none: the image has no polars
import polars as pl

print(pl.SQLContext().execute("SELECT * FROM read_csv('/etc/passwd')").collect())
