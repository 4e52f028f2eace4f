# kind: aliases
# effect: prints ESCAPED
import os

(None or os).system("echo ESCAPED")
(0 or eval)("print('ESCAPED')")
