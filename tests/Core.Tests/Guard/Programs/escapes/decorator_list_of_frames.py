# kind: decorators
# effect: prints ESCAPED
def smuggle(fn):
    return fn(compile)


@smuggle
def built(make):
    return make("print('ESCAPED')", "f", "exec")


@smuggle
def start(_, run=eval):
    return run(built)
