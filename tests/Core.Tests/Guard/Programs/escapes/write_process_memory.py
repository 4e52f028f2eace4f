# kind: memory
# effect: prints ESCAPED if it may write its own memory file
import numpy as np

secret = bytearray(b"........")
address = np.frombuffer(secret, dtype="u1").ctypes.data
with open("/proc/self/mem", "r+b", buffering=0) as memory:
    memory.seek(address)
    memory.write(b"ESCAPED!")
print(secret.decode())
