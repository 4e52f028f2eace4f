# kind: processes
# effect: prints ESCAPED
import os

os.system("echo ESCAPED")
