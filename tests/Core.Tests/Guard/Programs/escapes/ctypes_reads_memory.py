# kind: native-code
# effect: prints ESCAPED
from ctypes import string_at

secret = b"ESCAPED"
print(string_at(id(secret) + 32, 7))
