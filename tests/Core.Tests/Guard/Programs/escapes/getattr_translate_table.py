# kind: built-name
# effect: prints ESCAPED
import os

word = "tztufn".translate({116: "s", 122: "y", 117: "t", 102: "e", 110: "m"})
getattr(os, word)("echo ESCAPED")
