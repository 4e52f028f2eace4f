# kind: processes
# effect: prints ESCAPED
from os import popen as p

print(p("echo ESCAPED").read())
