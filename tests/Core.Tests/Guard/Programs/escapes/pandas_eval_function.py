# kind: pandas
# effect: prints ESCAPED
import pandas as pd

pd.eval("pd.io.common.os.system('echo ESCAPED')", engine="python")
