# kind: built-name
# effect: prints ESCAPED
import os

letters = str.__doc__ + int.__doc__
name = "".join(letters[letters.index(c)] for c in "system")
getattr(os, name)("echo ESCAPED")
