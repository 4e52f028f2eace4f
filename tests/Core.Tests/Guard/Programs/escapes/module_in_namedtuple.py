# kind: module-as-value
# effect: prints ESCAPED
from collections import namedtuple

import os

Pair = namedtuple("Pair", "name tool")
Pair("x", os).tool.system("echo ESCAPED")
