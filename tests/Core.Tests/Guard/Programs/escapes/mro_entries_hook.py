# kind: class-hooks
# effect: prints ESCAPED
class Trick:
    def __mro_entries__(self, bases):
        breakpoint if False else exec("print('ESCAPED')")
        return ()


class Child(Trick()):
    pass
