# kind: files
# effect: writes /var/tmp/escaped-unpacked.csv
import pandas as pd

df = pd.DataFrame({"a": [1]})
df.to_csv(**{"path_or_buf": "/var/tmp/escaped-unpacked.csv"})
