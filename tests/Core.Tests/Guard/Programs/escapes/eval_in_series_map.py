# kind: builtin-as-value
# effect: prints ESCAPED
import pandas as pd

pd.Series(["1 + 1", "print('ESCAPED')"]).map(eval)
