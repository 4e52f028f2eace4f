# kind: secrets
# effect: prints root
import numpy as np
print(np.fromregex("/etc/passwd", r"(\w+):", [("user", "U20")]))
