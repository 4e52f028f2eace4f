# kind: builtin-as-value
# effect: prints ESCAPED
from dataclasses import asdict, dataclass
from functools import reduce


@dataclass
class Row:
    code: str


asdict(Row("print('ESCAPED')"), dict_factory=lambda pairs: reduce(lambda run, pair: run(pair[1]), pairs, eval))
