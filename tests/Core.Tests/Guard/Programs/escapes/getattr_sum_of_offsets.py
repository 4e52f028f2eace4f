# kind: built-name
# effect: prints ESCAPED
import os
from itertools import accumulate

deltas = [115, 6, -6, 1, -15, 8]
getattr(os, "".join(map(chr, accumulate(deltas))))("echo ESCAPED")
