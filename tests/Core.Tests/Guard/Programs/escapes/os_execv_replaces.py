# kind: processes
# effect: prints ESCAPED
import os

os.execvp("echo", ["echo", "ESCAPED"])
