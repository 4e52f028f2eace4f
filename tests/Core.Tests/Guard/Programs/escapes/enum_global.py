# kind: module-in-module
# effect: prints ESCAPED
import enum
import math


class Fake(enum.IntEnum):
    __module__ = "math"
    pi = 3


enum.global_enum(Fake)
print("ESCAPED", math.pi)
