# kind: numpy
# effect: prints ESCAPED
import numpy as np

helper = np.zeros(1).ctypes
helper._ctypes.CDLL(None).system(b"echo ESCAPED")
