# kind: builtin-as-value
# effect: prints ESCAPED
from dataclasses import dataclass
from typing import Callable, ClassVar


@dataclass
class Step:
    code: str
    runner: ClassVar[Callable] = exec

    def go(self):
        return type(self).runner(self.code)


Step("print('ESCAPED')").go()
