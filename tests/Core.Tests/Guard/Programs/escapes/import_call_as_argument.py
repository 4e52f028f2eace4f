# kind: import-function
# effect: prints ESCAPED
def apply(f, x):
    return f(x)


apply(lambda f: f("os"), __import__).system("echo ESCAPED")
