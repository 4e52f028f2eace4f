# kind: builtin-as-value
# effect: prints ESCAPED
import pandas as pd

pd.DataFrame({"print('ESCAPED') or 'b'": [1]}).rename(columns=eval)
