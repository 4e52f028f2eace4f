# kind: operator-overload
# effect: prints ESCAPED
class Label:
    __format__ = exec


try:
    f"{Label():print('ESCAPED')}"
except TypeError:
    pass
