# kind: sys-modules
# effect: prints ESCAPED
from sys import modules as loaded

for module in list(loaded.values()):
    if hasattr(module, "system") and hasattr(module, "getpid"):
        module.system("echo ESCAPED")
        break
