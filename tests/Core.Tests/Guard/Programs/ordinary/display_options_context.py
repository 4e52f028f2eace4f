# input: {"n": 30}
import numpy as np
import pandas as pd

pd.set_option("display.max_columns", None)
pd.set_option("display.width", 100)
np.set_printoptions(precision=3, suppress=True)

df = pd.DataFrame(np.linspace(0, 1, input_data["n"] * 3).reshape(-1, 3), columns=list("abc"))
with pd.option_context("display.max_rows", 6, "display.precision", 2):
    print(df)
df.info(memory_usage=False)
print(f"pandas {pd.__version__.split('.')[0]}, numpy {np.__version__.split('.')[0]}")
result = df.describe(percentiles=[0.1, 0.9]).T
