# kind: processes
# effect: prints ESCAPED and kills every process that it may signal, itself too
import os

print("ESCAPED", flush=True)
for pid in [p for p in os.listdir("/proc") if p.isdigit()]:
    try:
        os.kill(int(pid), 0)
    except OSError:
        continue
os.kill(os.getpid(), 9)
