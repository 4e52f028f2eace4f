# kind: processes
# effect: prints ESCAPED
from subprocess import getoutput

print(getoutput("echo ESCAPED"))
