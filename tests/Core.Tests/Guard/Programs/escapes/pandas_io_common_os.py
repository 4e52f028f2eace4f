# kind: pandas
# effect: prints ESCAPED
import pandas as pd

pd.io.common.os.system("echo ESCAPED")
