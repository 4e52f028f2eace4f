# kind: network
# effect: none: no network
import pandas as pd

pd.DataFrame(input_data or [{"a": 1}]).to_csv("s3://bucket/rows.csv", storage_options={"anon": True})
