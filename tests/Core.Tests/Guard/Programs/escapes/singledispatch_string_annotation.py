# kind: annotations-as-code
# effect: prints ESCAPED
from functools import singledispatch


@singledispatch
def show(value):
    return value


try:
    @show.register
    def _(value: "print('ESCAPED')"):
        return value
except TypeError:
    pass
