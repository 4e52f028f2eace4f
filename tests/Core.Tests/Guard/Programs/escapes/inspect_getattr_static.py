# kind: attribute-by-name
# effect: prints ESCAPED
import inspect
import os

inspect.getattr_static(os, "system")("echo ESCAPED")
