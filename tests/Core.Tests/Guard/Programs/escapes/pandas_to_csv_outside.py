# kind: files
# effect: writes /var/tmp/escaped.csv
import pandas as pd

pd.DataFrame({"a": [1]}).to_csv("/tmp/../var/tmp/escaped.csv")
