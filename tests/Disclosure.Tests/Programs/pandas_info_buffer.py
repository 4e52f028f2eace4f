# family: stdout
# carries: balance
import pandas as pd


frame = pd.read_csv("/data/canaries")
print(frame.balance.head(20).tolist())
