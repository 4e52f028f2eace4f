# kind: module-in-module
# effect: prints ESCAPED
import inspect

inspect.os.system("echo ESCAPED")
