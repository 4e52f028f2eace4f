# kind: processes
# effect: prints ESCAPED if it may signal its parent, and sends it SIGCONT
import os
import signal

os.kill(os.getppid(), signal.SIGCONT)
print("ESCAPED")
