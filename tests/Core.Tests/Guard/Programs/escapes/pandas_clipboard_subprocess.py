# kind: pandas
# effect: prints ESCAPED
import pandas as pd
import pandas.io.clipboard as clip

clip.subprocess.run(["echo", "ESCAPED"])
