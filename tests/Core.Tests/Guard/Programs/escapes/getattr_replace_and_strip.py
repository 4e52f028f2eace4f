# kind: built-name
# effect: prints ESCAPED
import os

getattr(os, "s-y-s-t-e-m ".replace("-", "").strip())("echo ESCAPED")
