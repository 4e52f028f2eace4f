# input: ["3", "4", "+", "2", "*", "7", "-"]
from typing import Callable, Iterator, Protocol, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Source(Protocol[T_co]):
    def __iter__(self) -> Iterator[T_co]: ...


class Stack[T]:
    def __init__(self) -> None:
        self._items: list[T] = []

    def push(self, item: T) -> None:
        self._items.append(item)

    def pop(self) -> T:
        return self._items.pop()

    def __len__(self) -> int:
        return len(self._items)


type Op = Callable[[float, float], float]
OPS: dict[str, Op] = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}


def rpn(tokens: Source[str]) -> float:
    stack = Stack[float]()
    for token in tokens:
        if op := OPS.get(token):
            b, a = stack.pop(), stack.pop()
            stack.push(op(a, b))
        else:
            stack.push(float(token))
    assert len(stack) == 1
    return stack.pop()


def first[U](items: list[U], default: U | None = None) -> U | None:
    return items[0] if items else default


result = {"value": rpn(input_data), "first": first(input_data)}
print(result)
