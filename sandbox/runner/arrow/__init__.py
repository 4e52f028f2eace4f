"""Results of pyarrow and polars, read through the Arrow C data interface: neither library is asked to compute anything."""
