# kind: built-name
# effect: prints ESCAPED
import os

getattr(os, "{1}{0}".format("tem", "sys"))("echo ESCAPED")
