# kind: pandas
# effect: prints ESCAPED
import pandas as pd

kind = pd.Series([1]).agg("__getattribute__", 0, "__class__")
print("ESCAPED", kind)
