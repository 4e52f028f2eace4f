# kind: built-name
# effect: prints ESCAPED
import os

getattr(os, "SYSTEM".swapcase())("echo ESCAPED")
