# input: "SELECT name, age FROM people WHERE age > 30 AND city = 'Rom; DROP TABLE x' ORDER BY age DESC"
import re
from dataclasses import dataclass
from typing import Iterator


@dataclass(frozen=True)
class Token:
    kind: str
    text: str


RULES = [("string", r"'[^']*'"), ("number", r"\d+"), ("word", r"\w+"), ("op", r"[<>=]+"), ("comma", r","), ("space", r"\s+")]
SCANNER = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in RULES))
KEYWORDS = frozenset("SELECT FROM WHERE AND ORDER BY DESC EXEC".split())


def tokens(sql: str) -> Iterator[Token]:
    for m in SCANNER.finditer(sql):
        kind = m.lastgroup
        if kind == "space":
            continue
        text = m.group()
        yield Token("keyword" if text.upper() in KEYWORDS else kind, text)


toks = list(tokens(input_data))
columns = [t.text for t in toks[1:[t.text for t in toks].index("FROM")] if t.kind == "word"]
print(*(f"{t.kind}:{t.text}" for t in toks), sep=" ")
result = {"columns": columns, "strings": [t.text for t in toks if t.kind == "string"], "count": len(toks)}
