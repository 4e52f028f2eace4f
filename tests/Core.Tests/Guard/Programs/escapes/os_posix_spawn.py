# kind: processes
# effect: prints ESCAPED
import os

child = os.posix_spawn("/bin/echo", ["echo", "ESCAPED"], {})
os.waitpid(child, 0)
