# kind: aliases
# effect: prints ESCAPED
from os import getcwd as f

del f
from os import system as f

f("echo ESCAPED")
