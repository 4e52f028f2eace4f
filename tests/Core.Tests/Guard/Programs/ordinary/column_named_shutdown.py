# input: {"machine": ["m1", "m2", "m3"], "shutdown": [0, 2, 5], "reboot": [1, 1, 0], "system": ["linux", "linux", "bsd"]}
import pandas as pd

df = pd.DataFrame(input_data)
print(df.system.value_counts())
df["restarts"] = df.shutdown + df.reboot
worst = df.loc[df.shutdown.idxmax(), "machine"]
print("most shutdowns:", worst)
by_system = df.groupby("system")[["shutdown", "reboot", "restarts"]].sum()
result = by_system
