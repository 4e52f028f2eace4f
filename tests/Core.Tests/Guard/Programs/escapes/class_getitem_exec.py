# kind: operator-overload
# effect: prints ESCAPED
class Run:
    __class_getitem__ = exec


Run["print('ESCAPED')"]
