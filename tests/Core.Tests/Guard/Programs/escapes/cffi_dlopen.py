# kind: native-code
# effect: none: cffi is not in the image
from cffi import FFI

ffi = FFI()
ffi.cdef("int system(const char *);")
ffi.dlopen(None).system(b"echo ESCAPED")
