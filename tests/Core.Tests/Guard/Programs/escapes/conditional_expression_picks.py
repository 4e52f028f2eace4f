# kind: aliases
# effect: prints ESCAPED
import os

act = print if not os else os.system
act("echo ESCAPED")
