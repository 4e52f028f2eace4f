# kind: files
# effect: writes /var/tmp/escaped-list.csv
import pandas as pd

df = pd.DataFrame({"a": [1]})
df.to_csv(*["/var/tmp/escaped-list.csv"])
