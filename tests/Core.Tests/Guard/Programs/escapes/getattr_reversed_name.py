# kind: built-name
# effect: prints ESCAPED
import os

getattr(os, "metsys"[::-1])("echo ESCAPED")
