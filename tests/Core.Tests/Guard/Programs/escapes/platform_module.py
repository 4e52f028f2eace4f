# kind: module-in-module
# effect: prints ESCAPED
import platform

platform.os.system("echo ESCAPED")
