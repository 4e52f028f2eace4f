# kind: attribute-by-name
# effect: prints ESCAPED
import os
from functools import reduce

reduce(getattr, ["path", "os", "system"], os)("echo ESCAPED")
