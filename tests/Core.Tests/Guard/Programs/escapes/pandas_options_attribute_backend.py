# kind: import-machinery
# effect: prints The Zen of Python
import pandas as pd

try:
    pd.Series([1]).plot(backend="this")
except (ValueError, ImportError):
    pass
