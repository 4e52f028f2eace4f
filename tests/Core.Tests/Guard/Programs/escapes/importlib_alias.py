# kind: import-machinery
# effect: prints ESCAPED
from importlib import import_module as fetch

fetch("os").system("echo ESCAPED")
