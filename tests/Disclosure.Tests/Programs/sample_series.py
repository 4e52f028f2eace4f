# family: sample
# carries: email
import pandas as pd


result = pd.read_csv("/data/canaries").email.rename("x")
