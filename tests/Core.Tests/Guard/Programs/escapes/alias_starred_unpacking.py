# kind: aliases
# effect: prints ESCAPED
import os

_, *(rest), last = 1, 2, os.system
last("echo ESCAPED")
