# kind: class-hooks
# effect: prints ESCAPED
class Meta(type):
    __call__ = lambda cls, text: exec(text)


class Job(metaclass=Meta):
    pass


Job("print('ESCAPED')")
