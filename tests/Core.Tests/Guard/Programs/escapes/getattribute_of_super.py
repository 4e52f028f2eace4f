# kind: attribute-by-name
# effect: prints ESCAPED
import os

super(type(os), os).__getattribute__("system")("echo ESCAPED")
