# kind: built-name
# effect: prints ESCAPED
import os

sentence = "ecosystems are fragile"
getattr(os, sentence[3:9])("echo ESCAPED")
