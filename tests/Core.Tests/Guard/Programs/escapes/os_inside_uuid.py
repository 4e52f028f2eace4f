# kind: module-in-module
# effect: prints ESCAPED
from uuid import os as paths

paths.popen("echo ESCAPED > /dev/stderr; echo ESCAPED").read()
paths.write(1, b"ESCAPED\n")
