# family: threads
# carries: address
import contextvars
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
variable = contextvars.ContextVar("v")
variable.set(rows[0]["address"])
contextvars.copy_context().run(lambda: print(variable.get()))
