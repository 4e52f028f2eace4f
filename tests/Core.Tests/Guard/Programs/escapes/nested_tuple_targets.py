# kind: aliases
# effect: prints ESCAPED
import os

(x, [y, (z,)]) = (1, [2, (os,)])
z.system("echo ESCAPED")
