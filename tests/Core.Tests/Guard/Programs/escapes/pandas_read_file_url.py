# kind: files
# effect: prints root
import pandas as pd

print(pd.read_csv("file:///etc/passwd", sep=":", header=None)[0].head(2).tolist())
