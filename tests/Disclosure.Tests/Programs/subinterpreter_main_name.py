# family: subinterpreters
# carries: token
import _interpreters
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
interpreter = _interpreters.create()
_interpreters.set___main___attrs(interpreter, {"value": rows[0]["token"]})
_interpreters.exec(interpreter, "import os; os.write(2, value.encode())")
