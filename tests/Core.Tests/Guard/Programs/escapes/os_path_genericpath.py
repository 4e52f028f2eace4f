# kind: module-in-module
# effect: prints ESCAPED
import os.path as p

p.genericpath.os.system("echo ESCAPED")
