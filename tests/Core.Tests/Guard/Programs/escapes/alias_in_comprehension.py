# kind: aliases
# effect: prints ESCAPED
import os

[f(x) for f, x in [(os.system, "echo ESCAPED")]]
