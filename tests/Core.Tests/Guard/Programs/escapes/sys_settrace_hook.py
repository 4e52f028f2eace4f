# kind: hooks
# effect: prints ESCAPED
import sys


def spy(frame, event, arg):
    frame.f_builtins["print"]("ESCAPED")
    sys.settrace(None)


sys.settrace(spy)
(lambda: 0)()
