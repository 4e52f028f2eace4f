# kind: function-globals
# effect: prints ESCAPED
import os
from contextlib import contextmanager


@contextmanager
def opened():
    yield


opened.__wrapped__.__globals__["os"].system("echo ESCAPED")
