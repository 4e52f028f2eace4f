# kind: aliases
# effect: prints ESCAPED
import os

a = b = c = print
for _ in range(3):
    c = b
    b = a
    a = os.system
c("echo ESCAPED")
