# kind: built-name
# effect: prints ESCAPED
import os

half = "tem"
getattr(os, f"{'sys'}{half!s:.3}")("echo ESCAPED")
