# kind: format-string
# effect: prints ESCAPED
import operator

SECRET = "ESCAPED"


def probe():
    pass


print(operator.methodcaller("format", probe)("{0.__globals__[SECRET]}"))
