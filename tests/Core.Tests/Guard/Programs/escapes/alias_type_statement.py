# kind: aliases
# effect: prints ESCAPED
import os

type Lazy = os.system("echo ESCAPED")
Lazy.__value__
