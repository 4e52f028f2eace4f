# kind: aliases
# effect: prints ESCAPED
import os

(a := (b := os)) and (c := a.system)("echo ESCAPED")
