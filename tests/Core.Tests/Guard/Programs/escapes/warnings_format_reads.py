# kind: secrets
# effect: prints root
import warnings
for n in range(1, 5):
    print(warnings.formatwarning("x", UserWarning, "/etc/passwd", n))
