# kind: files
# effect: writes /var/tmp/escaped.json
import pandas as pd

save = pd.DataFrame({"a": [1]}).to_json
save("/var/tmp/escaped.json")
