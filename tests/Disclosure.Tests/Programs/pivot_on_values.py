# family: column-names
# carries: name
import pandas as pd


frame = pd.read_csv("/data/canaries").head(30)
result = frame.pivot_table(index="born", columns="name", values="balance")
