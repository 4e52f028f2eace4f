# kind: pandas
# effect: prints ESCAPED
import pandas as pd

cell = "x"
classes = pd.DataFrame({"a": [1]}).eval("@cell.__class__.__base__.__subclasses__()", engine="python")
print("ESCAPED", len(classes) > 100)
