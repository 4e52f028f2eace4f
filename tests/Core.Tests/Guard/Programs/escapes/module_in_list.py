# kind: module-as-value
# effect: prints ESCAPED
import math
import os

[math, os][1].system("echo ESCAPED")
