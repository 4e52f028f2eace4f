# kind: code-runners
# effect: prints ESCAPED
import timeit

timeit.Timer(stmt="pass", setup="import os; os.system('echo ESCAPED')").timeit(1)
