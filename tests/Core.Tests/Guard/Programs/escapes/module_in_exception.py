# kind: module-as-value
# effect: prints ESCAPED
import os

try:
    raise Exception(os)
except Exception as carrier:
    carrier.args[0].system("echo ESCAPED")
