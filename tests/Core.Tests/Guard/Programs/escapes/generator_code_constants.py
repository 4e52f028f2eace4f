# kind: code-objects
# effect: prints ESCAPED
def source():
    hidden = "ESCAPED"
    yield 0


print(source().gi_code.co_consts)
