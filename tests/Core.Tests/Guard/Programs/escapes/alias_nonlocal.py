# kind: aliases
# effect: prints ESCAPED
def outer():
    act = None

    def pick():
        nonlocal act
        from os import system as act

    pick()
    act("echo ESCAPED")


outer()
