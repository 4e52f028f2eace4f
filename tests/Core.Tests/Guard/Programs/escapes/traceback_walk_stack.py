# kind: frames
# effect: prints ESCAPED
import traceback


def deep(n):
    if n:
        return deep(n - 1)
    for frame, line in traceback.walk_stack(None):
        return frame.f_builtins["print"]("ESCAPED")


deep(6)
