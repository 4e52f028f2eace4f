# kind: decorators
# effect: prints ESCAPED
@exec
@"print('ESCAPED')".format
class Nothing:
    pass
