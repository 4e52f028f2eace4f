# kind: import-machinery
# effect: prints ESCAPED
import sys

with open("/tmp/graphlib.py", "w") as f:
    f.write("print('ESCAPED')")
sys.path.insert(0, "/tmp")
import graphlib
