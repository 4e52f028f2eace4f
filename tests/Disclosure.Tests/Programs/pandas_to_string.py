# family: stdout
# carries: name
import pandas as pd


print(pd.read_csv("/data/canaries")[["name", "born"]].head(15).to_string())
