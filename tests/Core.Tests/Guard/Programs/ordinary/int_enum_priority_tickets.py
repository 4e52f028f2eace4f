# input: [{"id": 1, "p": "low"}, {"id": 2, "p": "urgent"}, {"id": 3, "p": "high"}, {"id": 4, "p": "urgent"}]
import enum
from functools import singledispatchmethod
from numbers import Number


class Priority(enum.IntEnum):
    LOW = 1
    HIGH = 5
    URGENT = 9


class Channel(enum.StrEnum):
    MAIL = enum.auto()
    PHONE = enum.auto()


class Desk:
    def __init__(self):
        self.queue = []

    @singledispatchmethod
    def add(self, ticket):
        raise TypeError(type(ticket).__qualname__)

    @add.register
    def _(self, ticket: dict):
        self.queue.append((-Priority[ticket["p"].upper()], ticket["id"]))

    @add.register
    def _(self, ticket: int):
        self.queue.append((-Priority.LOW, ticket))


desk = Desk()
for t in [*input_data, 99]:
    desk.add(t)
order = [(Priority(-p).name, i) for p, i in sorted(desk.queue)]
assert isinstance(Priority.HIGH, Number) and Priority.HIGH > 4
print(order, Channel.PHONE + "!", f"{Channel.MAIL:>8}")
result = [{"id": i, "priority": p} for p, i in order]
