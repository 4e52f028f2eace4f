# kind: memory
# effect: prints ESCAPED
import numpy as np
from numpy.lib.stride_tricks import as_strided

block = np.frombuffer(b"????ESCAPED", dtype="u1")
window = as_strided(block[:4], shape=(11,))
print(window.tobytes())
