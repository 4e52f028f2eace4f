# input: [{"u": "a", "t": "2024-01-01T10:00:00"}, {"u": "a", "t": "2024-01-01T10:10:00"}, {"u": "a", "t": "2024-01-01T12:00:00"}, {"u": "b", "t": "2024-01-01T10:05:00"}]
import pandas as pd

GAP = pd.Timedelta(minutes=30)

clicks = pd.DataFrame(input_data).assign(t=lambda d: pd.to_datetime(d["t"])).sort_values(["u", "t"])
new = clicks.groupby("u")["t"].diff().gt(GAP) | clicks["u"].ne(clicks["u"].shift())
clicks["session"] = new.cumsum()
sessions = clicks.groupby(["u", "session"])["t"].agg(start="min", end="max", clicks="count").reset_index()
sessions["minutes"] = (sessions["end"] - sessions["start"]).dt.total_seconds() / 60
result = sessions
