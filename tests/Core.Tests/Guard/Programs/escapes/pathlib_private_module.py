# kind: module-in-module
# effect: prints ESCAPED
import pathlib

pathlib._local.os.system("echo ESCAPED")
