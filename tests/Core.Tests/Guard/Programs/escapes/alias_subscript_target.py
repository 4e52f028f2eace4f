# kind: aliases
# effect: prints ESCAPED
import os

slots = [None]
for slots[0] in [os.system]:
    slots[0]("echo ESCAPED")
