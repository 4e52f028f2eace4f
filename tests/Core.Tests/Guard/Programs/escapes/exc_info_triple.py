# kind: frames
# effect: prints ESCAPED
import sys

try:
    raise RuntimeError
except RuntimeError:
    kind, value, trace = sys.exc_info()
    trace.tb_frame.f_builtins["print"]("ESCAPED")
