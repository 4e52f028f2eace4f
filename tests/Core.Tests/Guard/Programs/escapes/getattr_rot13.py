# kind: built-name
# effect: prints ESCAPED
import os
import string

abc = string.ascii_lowercase
rot = dict(zip(abc, abc[13:] + abc[:13]))
getattr(os, "".join(rot[c] for c in "flfgrz"))("echo ESCAPED")
