# input: {"orders": [{"id": 1, "sku": "x", "qty": 2}, {"id": 2, "sku": "y", "qty": 1}], "items": [{"sku": "x", "price": 3.0}, {"sku": "y", "price": 9.5}]}
import polars as pl

orders = pl.from_dicts(input_data["orders"])
items = pl.from_dicts(input_data["items"])
joined = orders.join(items, on="sku", how="left").with_columns(total=pl.col("qty") * pl.col("price"))
missing = orders.join(items, on="sku", how="anti").height
wide = joined.pivot(on="sku", index="id", values="total", aggregate_function="sum").fill_null(0)
joined.write_csv("/tmp/joined.csv")
print(f"{missing} without price")
result = wide
