# kind: format-string
# effect: prints ESCAPED
SECRET = "ESCAPED"


def helper():
    return 0


print(str.format("{0.__globals__[SECRET]}", helper))
