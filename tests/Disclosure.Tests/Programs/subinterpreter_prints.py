# family: subinterpreters
# carries: email
import _interpreters
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
interpreter = _interpreters.create()
_interpreters.exec(interpreter, f"print({rows[0]['email']!r}, flush=True)")
_interpreters.destroy(interpreter)
