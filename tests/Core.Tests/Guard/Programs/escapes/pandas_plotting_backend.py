# kind: import-machinery
# effect: prints The Zen of Python
import pandas as pd

try:
    pd.set_option("plotting.backend", "this")
except ValueError:
    pass
