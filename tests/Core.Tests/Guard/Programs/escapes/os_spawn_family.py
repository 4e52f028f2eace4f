# kind: processes
# effect: prints ESCAPED
import os

os.spawnlp(os.P_WAIT, "echo", "echo", "ESCAPED")
