# kind: network
# effect: none: no network
import pandas as pd

result = pd.read_json("http://169.254.169.254/metadata/instance?api-version=2021-02-01")
