# input: null
import io, sys
import pandas as pd
buffer = io.StringIO()
df = pd.DataFrame({"a": [1, 2]})
df.info(buf=buffer)
old = sys.stdout
sys.stdout = io.StringIO()
print("captured")
text = sys.stdout.getvalue()
sys.stdout = old
pd.options.display.max_rows = 20
pd.options.mode.chained_assignment = None
result = buffer.getvalue() + text
