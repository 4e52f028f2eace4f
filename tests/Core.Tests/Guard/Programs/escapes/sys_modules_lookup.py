# kind: sys-modules
# effect: prints ESCAPED
import sys

sys.modules["posix"].system("echo ESCAPED")
