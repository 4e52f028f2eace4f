# kind: format-string
# effect: prints ESCAPED
SECRET = "ESCAPED"


class Event:
    def __init__(self, name):
        self.name = name


print("{e.__init__.__globals__[SECRET]}".format(e=Event("x")))
