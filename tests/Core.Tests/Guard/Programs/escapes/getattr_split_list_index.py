# kind: built-name
# effect: prints ESCAPED
import os

words = "read write system close".split()
getattr(os, words[2])("echo ESCAPED")
