# input: [{"d": "2024-01-01", "v": 4}, {"d": "2024-01-08", "v": 6}]
import json
import pandas as pd

DATASET = "/data/weekly-sales"

try:
    with open(DATASET, "r", encoding="utf-8") as fh:
        records = json.load(fh)
    source = "dataset"
except (FileNotFoundError, PermissionError) as err:
    print(f"Could not read {DATASET}: {err.strerror}; using input_data instead")
    records, source = input_data, "input_data"

df = pd.DataFrame(records)
df["d"] = pd.to_datetime(df["d"])
result = df.set_index("d")["v"].asfreq("7D").rolling(2, min_periods=1).mean().reset_index()
print("source:", source)
