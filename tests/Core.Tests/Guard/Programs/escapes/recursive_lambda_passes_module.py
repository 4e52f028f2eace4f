# kind: aliases
# effect: prints ESCAPED
import os

dig = lambda thing, names: dig(getattr(thing, names[0]), names[1:]) if names else thing
dig(os, ("path", "os", "system"))("echo ESCAPED")
