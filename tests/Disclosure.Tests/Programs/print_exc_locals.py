# family: tracebacks
# carries: phone
import csv
import traceback

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


def inner(phone):
    raise KeyError("x")


try:
    inner(rows[0]["phone"])
except KeyError:
    text = "".join(traceback.TracebackException(*__import__("sys").exc_info(), capture_locals=True).format())
    print(text[:900])
    print(rows[0]["phone"])
