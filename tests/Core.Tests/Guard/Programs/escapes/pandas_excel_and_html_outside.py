# kind: files
# effect: writes /var/tmp/escaped.html
import pandas as pd

pd.DataFrame({"a": [1]}).to_html(buf="/var" "/tmp/escaped.html")
