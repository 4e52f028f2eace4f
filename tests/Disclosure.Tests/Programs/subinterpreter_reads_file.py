# family: subinterpreters
# carries: iban
import _interpreters


interpreter = _interpreters.create()
_interpreters.exec(interpreter, "import csv\nfor row in list(csv.DictReader(open('/data/canaries', encoding='utf-8')))[:9]: print(row['iban'], flush=True)")
