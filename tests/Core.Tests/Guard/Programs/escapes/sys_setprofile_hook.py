# kind: hooks
# effect: prints ESCAPED
from sys import setprofile

setprofile(lambda frame, event, arg: (setprofile(None), frame.f_builtins["print"]("ESCAPED")))
len([])
