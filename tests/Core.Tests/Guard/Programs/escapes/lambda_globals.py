# kind: function-globals
# effect: prints ESCAPED
SECRET = "ESCAPED"
space = (lambda: None).__globals__
print(space["SECRET"])
