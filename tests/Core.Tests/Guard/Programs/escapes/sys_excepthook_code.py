# kind: hooks
# effect: prints ESCAPED
import sys

sys.excepthook = lambda kind, value, tb: tb.tb_frame.f_builtins["print"]("ESCAPED")
try:
    1 / 0
except ZeroDivisionError as e:
    sys.excepthook(type(e), e, e.__traceback__)
