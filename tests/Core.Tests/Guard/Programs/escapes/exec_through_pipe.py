# kind: builtin-as-value
# effect: prints ESCAPED
import pandas as pd

df = pd.DataFrame({"a": [1]})
df["code"] = "print('ESCAPED')"
df["code"].apply(exec)
