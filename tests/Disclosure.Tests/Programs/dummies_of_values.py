# family: column-names
# carries: note
import pandas as pd


result = pd.get_dummies(pd.read_csv("/data/canaries").note.head(20))
