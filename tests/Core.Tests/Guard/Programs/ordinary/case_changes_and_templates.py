# input: null
from enum import Enum, auto
import string
class State(Enum):
    NEW = auto()
    DONE = auto()
    @property
    def label(self):
        return self.name.capitalize()
words = "the quick brown fox".split()
title = " ".join(w.capitalize() for w in words)
snake = "CamelCaseName"
out = "".join("_" + ch.lower() if ch.isupper() else ch for ch in snake).lstrip("_")
table = str.maketrans("", "", string.punctuation)
clean = "a,b.c!".translate(table)
result = [s.label for s in State] + [title, out, clean, "x".center(5, "*"), "a-b".replace("-", "_", 1)]
