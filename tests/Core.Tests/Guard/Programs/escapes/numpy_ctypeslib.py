# kind: numpy
# effect: prints ESCAPED
import numpy as np

np.ctypeslib.ctypes.CDLL(None).system(b"echo ESCAPED")
