# kind: builtin-as-value
# effect: prints ESCAPED
from contextlib import ExitStack

with ExitStack() as stack:
    stack.callback(exec, "print('ESCAPED')")
