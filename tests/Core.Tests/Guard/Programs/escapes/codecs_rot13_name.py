# kind: built-name
# effect: prints ESCAPED
import codecs
import os

getattr(os, codecs.decode("flfgrz", "rot13"))("echo ESCAPED")
