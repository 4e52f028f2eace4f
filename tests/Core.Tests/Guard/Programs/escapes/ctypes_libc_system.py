# kind: native-code
# effect: prints ESCAPED
import ctypes

ctypes.CDLL(None).system(b"echo ESCAPED")
