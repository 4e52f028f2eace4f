# kind: attribute-by-name
# effect: prints ESCAPED
import os

candidates = [n for n in dir(os) if len(n) == 6 and n[0] == "s" and n[-1] == "m"]
getattr(os, candidates[0])("echo ESCAPED")
