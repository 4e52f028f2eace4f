# kind: format-string
# effect: prints ESCAPED
import pandas as pd

SECRET = "ESCAPED"


def shape(x):
    return x


templates = pd.Series(["{0.__globals__[SECRET]}"])
print(templates.map(lambda t: t.format(shape)).iloc[0])
