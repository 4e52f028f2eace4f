# kind: frames
# effect: prints ESCAPED
import inspect


def caller():
    return inspect.currentframe().f_back.f_builtins


caller()["print"]("ESCAPED")
