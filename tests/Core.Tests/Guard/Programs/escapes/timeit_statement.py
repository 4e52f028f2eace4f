# kind: code-runners
# effect: prints ESCAPED
from timeit import repeat

repeat("print('ESCAPED')", number=1, repeat=1)
