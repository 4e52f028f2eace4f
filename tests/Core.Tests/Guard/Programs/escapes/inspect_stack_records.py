# kind: frames
# effect: prints ESCAPED
import inspect

for record in inspect.stack(context=0):
    record.frame.f_builtins["print"]("ESCAPED")
    break
