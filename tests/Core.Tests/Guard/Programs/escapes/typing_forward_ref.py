# kind: annotations-as-code
# effect: prints ESCAPED
from typing import ForwardRef

try:
    ForwardRef("print('ESCAPED')")._evaluate({}, {}, type_params=(), recursive_guard=frozenset())
except TypeError:
    pass
