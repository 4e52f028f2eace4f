# family: index-names
# carries: note
import pandas as pd


result = pd.read_csv("/data/canaries").head(30)[["note", "name"]].describe()
