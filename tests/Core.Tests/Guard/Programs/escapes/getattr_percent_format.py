# kind: built-name
# effect: prints ESCAPED
import os

getattr(os, "%s%c%s" % ("sys", 116, "em"))("echo ESCAPED")
