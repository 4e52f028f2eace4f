# kind: operator-overload
# effect: prints ESCAPED
class Table:
    __getitem__ = exec


Table()["print('ESCAPED')"]
