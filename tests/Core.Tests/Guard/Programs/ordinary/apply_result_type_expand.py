# input: [{"t": "00:01:30"}, {"t": "02:10:05"}, {"t": "bad"}]
import pandas as pd


def split_time(row):
    try:
        h, m, s = (int(x) for x in row["t"].split(":"))
    except ValueError:
        return None, None
    total = h * 3600 + m * 60 + s
    return total, "long" if total > 3600 else "short"


df = pd.DataFrame(input_data)
df[["seconds", "kind"]] = df.apply(split_time, axis=1, result_type="expand")
df["td"] = pd.to_timedelta(df["t"], errors="coerce")
ok = df.dropna()
print((ok["td"].dt.total_seconds() == ok["seconds"]).all())
result = df
