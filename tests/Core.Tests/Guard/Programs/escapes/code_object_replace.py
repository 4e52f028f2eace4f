# kind: code-objects
# effect: prints ESCAPED
def harmless():
    return print("nothing")


harmless.__code__ = harmless.__code__.replace(co_consts=(None, "ESCAPED"))
harmless()
