# kind: files
# effect: none: polars is not in the plain image; else writes /var/tmp/escaped-config
import polars as pl

pl.Config.save_to_file("/var/tmp/escaped-config")
