# kind: format-string
# effect: prints ESCAPED
class Event:
    def __init__(self):
        self.x = 1


KEY = "ESCAPED"
try:
    "{0.__init__.__globals__.nothing}".format(Event())
except AttributeError as error:
    print(error.obj["KEY"])
