# kind: database
# effect: none: sqlalchemy is not in the image
import pandas as pd

pd.DataFrame({"a": [1]}).to_sql("t", "sqlite:////var/tmp/escaped-sql.db")
