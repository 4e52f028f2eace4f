# kind: match-patterns
# effect: prints ESCAPED
import os


class Anything(type):
    def __instancecheck__(cls, other):
        return True


class Peek(metaclass=Anything):
    __match_args__ = ("system",)


match os:
    case Peek(call):
        call("echo ESCAPED")
