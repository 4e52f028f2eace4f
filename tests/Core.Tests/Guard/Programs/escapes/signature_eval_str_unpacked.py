# kind: annotations-as-code
# effect: prints ESCAPED
import inspect


def f(x: "print('ESCAPED')"):
    pass


inspect.signature(f, **{"eval_str": True})
