# kind: frames
# effect: prints ESCAPED
from sys import _getframe as here

here().f_builtins["exec"]("print('ESCAPED')")
