# input: "ID   NAME      AMOUNT\n0001 Smith       12.50\n0002 Miller     100.00\n"
import io

import pandas as pd

df = pd.read_fwf(io.StringIO(input_data), widths=[5, 10, 6], dtype={"ID": str})
df.columns = df.columns.str.lower()
print(df.memory_usage(deep=True).sum(), "bytes")
buf = io.StringIO()
df.to_csv(buf, sep="\t", index=False, float_format="%.1f")
print(buf.getvalue().expandtabs(12))
result = df.assign(amount_cents=(df["amount"] * 100).astype(int))
