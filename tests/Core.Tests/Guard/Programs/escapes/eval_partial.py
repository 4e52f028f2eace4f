# kind: builtin-as-value
# effect: prints ESCAPED
from functools import partial

calc = partial(eval, "print('ESCAPED')")
calc()
