# kind: aliases
# effect: prints ESCAPED
def generic[T: __import__("os").system("echo ESCAPED")](x: T):
    return x


generic.__type_params__[0].__bound__
