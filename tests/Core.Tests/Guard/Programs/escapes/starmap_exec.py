# kind: builtin-as-value
# effect: prints ESCAPED
from collections import deque
from itertools import starmap

deque(starmap(exec, [("print('ESCAPED')", {})]), maxlen=0)
