# kind: database
# effect: prints ESCAPED
import sqlite3

import pandas as pd

link = sqlite3.connect("/tmp/x.db")
print(pd.read_sql("select 'ESC' || 'APED' as v", link))
