# input: ["2024-02-29T23:59:00", "2024-12-31T00:00:00", "2023-07-14T12:30:45"]
import pandas as pd
import numpy as np

ts = pd.to_datetime(pd.Series(input_data))
feat = pd.DataFrame({
    "ts": ts,
    "dow": ts.dt.day_name(),
    "week": ts.dt.isocalendar().week.astype(int),
    "quarter": ts.dt.quarter,
    "month_end": ts.dt.is_month_end,
    "doy": ts.dt.dayofyear,
})
feat["sin_hour"] = np.sin(2 * np.pi * ts.dt.hour / 24).round(4)
feat["floor_6h"] = ts.dt.floor("6h")
feat["age_days"] = (pd.Timestamp("2025-01-01") - ts).dt.days
print(feat.select_dtypes("number").mean())
result = feat
