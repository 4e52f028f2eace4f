# kind: pandas
# effect: prints ESCAPED
import pandas as pd

go = eval
pd.DataFrame({"t": ["print('ESCAPED') or 1"]}).query("t.map(@go) == 1", engine="python")
