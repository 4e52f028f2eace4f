# kind: class-hooks
# effect: prints ESCAPED
class Space(dict):
    def __getitem__(self, name):
        return eval if name == "calc" else dict.__getitem__(self, name)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Space()


class Sheet(metaclass=Meta):
    total = calc("print('ESCAPED')")
