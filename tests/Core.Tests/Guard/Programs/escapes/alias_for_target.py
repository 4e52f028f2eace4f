# kind: aliases
# effect: prints ESCAPED
import os

for run in (os.system,):
    run("echo ESCAPED")
