# kind: format-string
# effect: prints ESCAPED
from string import Formatter

import os

field, _ = Formatter().get_field("o.system", (), {"o": os})
field("echo ESCAPED")
