# input: "2024-05-01 10:00:01 INFO start\n2024-05-01 10:00:07 ERROR Traceback: os.system('rm -rf /') denied\n2024-05-01 10:01:30 WARN slow\n2024-05-01 10:01:31 ERROR __import__ refused\n"
import io

import pandas as pd

lines = pd.Series(io.StringIO(input_data).read().splitlines())
log = lines.str.extract(r"^(?P<ts>\S+ \S+) (?P<level>[A-Z]+) (?P<msg>.*)$")
log["ts"] = pd.to_datetime(log["ts"], format="%Y-%m-%d %H:%M:%S")
per_minute = log.groupby([pd.Grouper(key="ts", freq="min"), "level"]).size().unstack(fill_value=0)
mentions = log["msg"].str.contains("os.system", regex=False) | log["msg"].str.contains("__import__", regex=False)
print(log.loc[mentions, ["ts", "level"]])
result = per_minute
