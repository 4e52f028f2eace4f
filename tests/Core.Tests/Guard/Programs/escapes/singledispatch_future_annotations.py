# kind: annotations-as-code
# effect: prints ESCAPED
from __future__ import annotations

import functools
import os

kinds = functools.singledispatch(lambda value: value)
try:
    @kinds.register
    def text(value: os.system("echo ESCAPED")):
        return value
except TypeError:
    pass
