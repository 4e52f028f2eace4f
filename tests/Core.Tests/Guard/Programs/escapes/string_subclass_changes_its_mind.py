# kind: built-name
# effect: prints ESCAPED
import os


class Shy(str):
    def __add__(self, other):
        return str.__add__(other, self)


getattr(os, Shy("tem") + "sys")("echo ESCAPED")
