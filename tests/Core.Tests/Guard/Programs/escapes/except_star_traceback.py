# kind: frames
# effect: prints ESCAPED
try:
    raise ExceptionGroup("g", [ValueError(1)])
except* ValueError as group:
    (lambda g: g.__traceback__.tb_frame.f_builtins["print"]("ESCAPED"))(group)
