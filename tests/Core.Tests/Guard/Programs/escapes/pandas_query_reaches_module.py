# kind: pandas
# effect: prints ESCAPED
import pandas as pd

df = pd.DataFrame({"a": [0, 1]})
df.query("a == @pd.io.common.os.system('echo ESCAPED')")
