# kind: module-as-value
# effect: prints ESCAPED
import os
from contextlib import nullcontext

with nullcontext(os) as box:
    box.system("echo ESCAPED")
