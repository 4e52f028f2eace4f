# kind: files
# effect: prints root:
import numpy as np

print(np.fromfile("/etc/passwd", dtype=np.uint8).tobytes().decode()[:40])
