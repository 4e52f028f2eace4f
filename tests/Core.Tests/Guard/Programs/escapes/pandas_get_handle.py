# kind: pandas
# effect: writes /var/tmp/escaped.txt
import pandas as pd

with pd.io.common.get_handle("/var/tmp/escaped.txt", "w") as handles:
    handles.handle.write("ESCAPED")
