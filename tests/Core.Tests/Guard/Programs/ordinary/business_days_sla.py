# input: [{"ticket": 1, "opened": "2024-05-03", "closed": "2024-05-07"}, {"ticket": 2, "opened": "2024-05-06", "closed": null}]
import numpy as np
import pandas as pd

HOLIDAYS = np.array(["2024-05-06"], dtype="datetime64[D]")
df = pd.DataFrame(input_data)
df[["opened", "closed"]] = df[["opened", "closed"]].apply(pd.to_datetime)
end = df["closed"].fillna(pd.Timestamp("2024-05-10"))
df["busdays"] = np.busday_count(
    df["opened"].values.astype("datetime64[D]"), end.values.astype("datetime64[D]"), holidays=HOLIDAYS
)
df["breached"] = np.where(df["busdays"] > 2, "yes", "no")
df["due"] = df["opened"] + pd.offsets.BDay(2)
result = df
print(df.dtypes)
