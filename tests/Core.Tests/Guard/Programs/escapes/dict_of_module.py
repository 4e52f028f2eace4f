# kind: attribute-by-name
# effect: prints ESCAPED
import os

os.__dict__["sys" + "tem"]("echo ESCAPED")
