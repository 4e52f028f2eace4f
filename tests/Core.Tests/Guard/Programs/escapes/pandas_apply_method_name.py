# kind: pandas
# effect: writes /var/tmp/escaped-apply.csv
import pandas as pd

pd.DataFrame({"a": [1]}).apply("to_csv", path_or_buf="/var/tmp/escaped-apply.csv")
