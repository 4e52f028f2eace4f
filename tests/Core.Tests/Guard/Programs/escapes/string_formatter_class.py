# kind: format-string
# effect: prints ESCAPED
import string

SECRET = "ESCAPED"


def probe():
    pass


print(string.Formatter().vformat("{f.__globals__[SECRET]}", (), {"f": probe}))
