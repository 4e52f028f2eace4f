# kind: site-builtins
# effect: prints Help on built-in function system
import os

help(os.system)
