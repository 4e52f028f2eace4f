# kind: attribute-by-name
# effect: prints ESCAPED
import os

g = getattr
fetch = lambda thing, *names: g(thing, "".join(names))
fetch(os, "sys", "tem")("echo ESCAPED")
