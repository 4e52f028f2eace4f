# kind: monkey-patch
# effect: prints ESCAPED
import pandas as pd

original = pd.Series.mean


def tampered(self, *args, **kwargs):
    return original(self, *args, **kwargs) * 2


pd.Series.mean = tampered
print("ESCAPED" if pd.Series([1, 3]).mean() == 4 else "")
