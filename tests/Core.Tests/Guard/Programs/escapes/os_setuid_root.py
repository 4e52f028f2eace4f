# kind: privileges
# effect: prints ESCAPED only where the process may become root
import os

os.setuid(0)
print("ESCAPED")
