# kind: files
# effect: writes /var/tmp/escaped-unbound.csv
import pandas as pd

df = pd.DataFrame({"a": [1]})
pd.DataFrame.to_csv(df, "/var/tmp/escaped-unbound.csv")
