# kind: operator-overload
# effect: prints ESCAPED
class Sum:
    __add__ = eval


Sum() + "print('ESCAPED')"
