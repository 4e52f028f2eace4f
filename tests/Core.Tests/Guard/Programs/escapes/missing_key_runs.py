# kind: operator-overload
# effect: prints ESCAPED
class Cells(dict):
    __missing__ = eval


Cells()["print('ESCAPED')"]
