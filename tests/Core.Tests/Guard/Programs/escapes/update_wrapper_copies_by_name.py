# kind: attribute-by-name
# effect: prints ESCAPED
import functools
from types import SimpleNamespace

SECRET = "ESCAPED"


def plain():
    pass


wanted = ["".join(("__glo", "bals__"))]
copy = functools.update_wrapper(SimpleNamespace(), plain, assigned=wanted, updated=())
print(vars(copy)[wanted[0]]["SECRET"])
