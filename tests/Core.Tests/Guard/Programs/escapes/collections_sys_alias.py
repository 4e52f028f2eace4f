# kind: module-in-module
# effect: prints ESCAPED
from collections import _sys as s

s.modules["posix"].system("echo ESCAPED")
