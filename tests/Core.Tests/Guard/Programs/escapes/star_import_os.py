# kind: aliases
# effect: prints ESCAPED
from os import *

system("echo ESCAPED")
