# kind: module-as-value
# effect: prints ESCAPED
import os
from types import SimpleNamespace

kit = SimpleNamespace(**{"io": os})
kit.io.system("echo ESCAPED")
