# kind: files
# effect: writes /var/tmp/escaped-mapped.csv
import pandas as pd

df = pd.DataFrame({"a": [1]})
list(map(df.to_csv, ["/var/tmp/escaped-mapped.csv"]))
