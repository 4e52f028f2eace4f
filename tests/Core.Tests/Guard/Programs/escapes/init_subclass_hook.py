# kind: class-hooks
# effect: prints ESCAPED
class Base:
    def __init_subclass__(cls, code="", run=exec):
        run(code)


class Child(Base, code="print('ESCAPED')"):
    pass
