# kind: format-string
# effect: prints ESCAPED
SECRET = "ESCAPED"


class User:
    def __init__(self):
        self.name = "ann"


print("{u.__init__.__globals__[SECRET]}".format_map({"u": User()}))
