# kind: interpreter-state
# effect: prints ESCAPED
import _interpreters

other = _interpreters.create()
_interpreters.exec(other, "import os; os.system('echo ESCAPED')")
