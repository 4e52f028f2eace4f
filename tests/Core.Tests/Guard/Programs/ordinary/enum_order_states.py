# input: ["new", "paid", "shipped", "lost", "refunded"]
from enum import Enum, Flag, auto, unique


@unique
class State(Enum):
    NEW = "new"
    PAID = "paid"
    SHIPPED = "shipped"
    REFUNDED = "refunded"

    @property
    def is_final(self):
        return self in {State.SHIPPED, State.REFUNDED}

    @classmethod
    def _missing_(cls, value):
        return cls.NEW


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    ALL = READ | WRITE


result = []
for raw in input_data:
    state = State(raw)
    perm = Perm.READ if state.is_final else Perm.ALL
    result.append({"raw": raw, "state": state.name, "value": state.value, "writable": Perm.WRITE in perm})
print([s.name.title() for s in State])
