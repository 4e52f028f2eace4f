# kind: builtin-as-value
# effect: prints ESCAPED
import io

import pandas as pd

text = "a,b\n1,print('ESCAPED')\n"
frame = pd.read_csv(io.StringIO(text), converters={"b": eval})
