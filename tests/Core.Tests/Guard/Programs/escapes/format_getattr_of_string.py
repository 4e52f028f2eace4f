# kind: format-string
# effect: prints ESCAPED
SECRET = "ESCAPED"


def probe():
    pass


fill = getattr("{0.__globals__[SECRET]}", "format")
print(fill(probe))
