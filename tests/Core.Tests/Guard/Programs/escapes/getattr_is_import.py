# kind: operator-overload
# effect: prints ESCAPED
class Modules:
    __getattr__ = __import__


Modules().os.system("echo ESCAPED")
