# family: subinterpreters
# carries: name
import _interpreters
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
interpreter = _interpreters.create()
raise RuntimeError(str(_interpreters.exec(interpreter, f"raise ValueError({rows[0]['name']!r})")))
