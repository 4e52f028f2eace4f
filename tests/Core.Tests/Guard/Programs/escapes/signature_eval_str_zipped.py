# kind: annotations-as-code
# effect: prints ESCAPED
import inspect


def f(x: "print('ESCAPED')"):
    pass


options = dict(zip(["eval_" + "str"], [True]))
inspect.signature(f, **options)
