# kind: format-string
# effect: prints ESCAPED
SECRET = "ESCAPED"
show = lambda: 0
print(*map("<{0.__globals__[SECRET]}>".format, [show]))
