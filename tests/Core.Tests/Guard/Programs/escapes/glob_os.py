# kind: module-in-module
# effect: prints ESCAPED
from glob import os

os.system("echo ESCAPED")
