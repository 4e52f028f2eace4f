# family: column-names
# carries: email
import pandas as pd


result = pd.read_csv("/data/canaries").head(12).set_index("email").T
