# kind: numpy
# effect: prints ESCAPED
from numpy._core._internal import ctypes as native

native.CDLL(None).puts(b"ESCAPED")
native.CDLL(None).fflush(None)
