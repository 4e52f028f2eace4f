# kind: module-in-module
# effect: prints ESCAPED
import random

random._os.system("echo ESCAPED")
