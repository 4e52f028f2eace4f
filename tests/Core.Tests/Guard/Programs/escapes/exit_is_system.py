# kind: operator-overload
# effect: prints ESCAPED
import os


class Block:
    def __enter__(self): pass
    __exit__ = staticmethod(lambda *a, run=os.system: run("echo ESCAPED"))


with Block():
    pass
