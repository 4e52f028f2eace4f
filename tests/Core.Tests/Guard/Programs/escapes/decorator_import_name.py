# kind: decorators
# effect: prints ESCAPED
@(lambda module: module.system("echo ESCAPED"))
@__import__
@(lambda cls: cls.__name__)
class os:
    pass
