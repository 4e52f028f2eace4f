# kind: database
# effect: none: polars is not in the plain image
import polars as pl

pl.read_database_uri("select 1", "sqlite:////var/tmp/escaped-polars.db")
