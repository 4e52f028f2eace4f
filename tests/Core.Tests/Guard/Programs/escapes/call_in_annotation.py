# kind: aliases
# effect: prints ESCAPED
import os

total: os.system("echo ESCAPED") = 3
