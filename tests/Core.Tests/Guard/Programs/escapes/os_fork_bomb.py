# kind: processes
# effect: prints ESCAPED and starts processes until a limit stops it
import os

print("ESCAPED", flush=True)
while True:
    try:
        os.fork()
    except OSError:
        break
