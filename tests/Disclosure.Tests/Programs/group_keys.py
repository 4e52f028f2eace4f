# family: index-names
# carries: name
import pandas as pd


result = pd.read_csv("/data/canaries").head(30).groupby("name").balance.sum()
