# kind: match-patterns
# effect: prints ESCAPED
KEY = "ESCAPED"


def plain():
    pass


class Look(type(type)("Loose", (type,), {"__instancecheck__": lambda c, o: True})("Base", (), {})):
    __match_args__ = ("__globals__",)


match plain:
    case Look({"KEY": value}):
        print(value)
