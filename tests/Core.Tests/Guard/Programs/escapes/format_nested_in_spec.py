# kind: format-string
# effect: prints ESCAPED
class Spec:
    def __format__(self, spec):
        return spec


def ESCAPED():
    pass


print("{0:{1.__code__.co_name}}".format(Spec(), ESCAPED))
