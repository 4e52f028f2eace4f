# kind: subclasses
# effect: prints ESCAPED
import pandas as pd


def tree(cls, seen):
    for sub in type.__subclasses__(cls):
        if sub not in seen:
            seen.add(sub)
            tree(sub, seen)
    return seen


for cls in tree(object, set()):
    if cls.__name__ == "Popen" and cls.__module__ == "subprocess":
        result = cls(["echo", "ESCAPED"]).wait()
