# kind: attribute-by-name
# effect: prints ESCAPED
import inspect
import os

dict(inspect.getmembers(os, callable))["system"]("echo ESCAPED")
