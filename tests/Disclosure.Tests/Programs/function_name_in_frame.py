# family: tracebacks
# carries: token
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))

def fail():
    raise ValueError("x")


fail.__code__ = fail.__code__.replace(co_name="f" + rows[0]["token"], co_qualname="f" + rows[0]["token"])
fail()
