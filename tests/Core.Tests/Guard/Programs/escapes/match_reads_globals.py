# kind: match-patterns
# effect: prints ESCAPED
KEY = "ESCAPED"


def plain():
    pass


match plain:
    case object(__globals__={"KEY": value}):
        print(value)
