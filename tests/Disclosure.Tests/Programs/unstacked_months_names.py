# family: column-names
# carries: born
import pandas as pd


frame = pd.read_csv("/data/canaries").head(40)
result = frame.assign(n=1).pivot_table(index=["seal"], columns="born", values="n").fillna(0)
