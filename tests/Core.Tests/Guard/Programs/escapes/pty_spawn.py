# kind: processes
# effect: prints ESCAPED
import pty

pty.spawn(["/bin/echo", "ESCAPED"])
