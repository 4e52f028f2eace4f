# kind: attribute-by-name
# effect: prints ESCAPED
import operator
import os
from functools import partial

make = partial(operator.attrgetter)
make("path.os.system")(os)("echo ESCAPED")
