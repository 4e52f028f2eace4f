# kind: format-string
# effect: prints ESCAPED
SECRET = "ESCAPED"


def probe():
    pass


pieces = ["{0.", "_" * 2, "globals", "_" * 2, "[SECRET]}"]
print("".join(pieces).format(probe))
