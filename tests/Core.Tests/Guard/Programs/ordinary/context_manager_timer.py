# input: {"sizes": [100, 1000, 5000]}
import time
from contextlib import contextmanager, redirect_stdout, suppress
from io import StringIO


class Stopwatch:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, exc_type, exc, tb):
        self.seconds = time.perf_counter() - self.start
        return False


@contextmanager
def section(title):
    print(f"--- {title}")
    try:
        yield
    finally:
        print("---")


log = StringIO()
result = []
with redirect_stdout(log), section("sorting"):
    for n in input_data["sizes"]:
        data = [(i * 7919) % n for i in range(n)]
        with Stopwatch() as sw:
            data.sort()
        result.append({"n": n, "sorted": data[0] == 0, "fast": sw.seconds < 5})

with suppress(ZeroDivisionError):
    1 / 0
print(log.getvalue().count("---"), "rules")
