# input: ["2024-01-01", "2024-01-02", "2024-01-05", "2024-01-06", "2024-01-10"]
import pandas as pd

days = pd.DatetimeIndex(input_data)
expected = pd.date_range(days.min(), days.max(), freq="D")
missing = expected.difference(days)
blocks = missing.to_series().groupby((missing.to_series().diff() != pd.Timedelta(days=1)).cumsum())
result = pd.DataFrame([{"from": b.min(), "to": b.max(), "days": len(b)} for _, b in blocks])
print(f"{len(missing)} of {len(expected)} days missing")
print(result)
