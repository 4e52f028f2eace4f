# kind: operator-overload
# effect: prints ESCAPED
from collections import defaultdict
from functools import partial

lazy = defaultdict(partial(__import__, "os"))
lazy["any"].system("echo ESCAPED")
