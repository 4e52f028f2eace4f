# input: [{"id": 7, "title": "Dune", "stars": 5}, {"id": 8, "title": "Emma", "stars": 4}]
from typing import Annotated, Any, Final, Literal, NewType, NotRequired, TypedDict, cast, overload

BookId = NewType("BookId", int)
MAX_STARS: Final = 5
type Stars = Annotated[int, "1..5"]


class Book(TypedDict):
    id: BookId
    title: str
    stars: Stars
    note: NotRequired[str]


@overload
def pick(books: list[Book], field: Literal["title"]) -> list[str]: ...
@overload
def pick(books: list[Book], field: Literal["id", "stars"]) -> list[int]: ...
def pick(books: list[Book], field: str) -> list[Any]:
    return [b[field] for b in books]


books = cast(list[Book], input_data)
mean = sum(pick(books, "stars")) / len(books)
result = {"titles": pick(books, "title"), "mean": mean, "perfect": [b["title"] for b in books if b["stars"] == MAX_STARS]}
print(result, sorted(Book.__annotations__))
