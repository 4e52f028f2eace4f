# kind: module-in-module
# effect: prints ESCAPED
import contextlib, io

contextlib.os.path.os.system("echo ESCAPED")
