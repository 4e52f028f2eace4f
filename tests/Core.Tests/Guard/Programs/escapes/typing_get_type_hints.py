# kind: annotations-as-code
# effect: prints ESCAPED
import typing


def f(x: "__import__('os').system('echo ESCAPED')"):
    pass


try:
    typing.get_type_hints(f)
except TypeError:
    pass
