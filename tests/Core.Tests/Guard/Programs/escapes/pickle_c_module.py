# kind: pickle
# effect: prints ESCAPED
from _pickle import loads

loads(b"\x80\x04\x8c\x08builtins\x8c\x05print\x93\x8c\x07ESCAPED\x85R.")
