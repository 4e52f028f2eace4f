# family: sample
# carries: name
import pandas as pd


frame = pd.read_csv("/data/canaries").head(12)
frame.columns = range(frame.shape[1])
result = frame
