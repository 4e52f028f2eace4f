# input: {"day": ["2024-01-01", "2024-01-02"], "value": [1.5, null]}
import pandas as pd
import pyarrow as pa

df = pd.DataFrame(input_data).astype({"day": "datetime64[ns]"})
df.to_parquet("/tmp/days.parquet", engine="pyarrow", index=False)
back = pd.read_parquet("/tmp/days.parquet", columns=["day", "value"], dtype_backend="pyarrow")
arrow = pa.Table.from_pandas(back, preserve_index=False)
print(arrow.column_names, arrow.nbytes)
result = back
