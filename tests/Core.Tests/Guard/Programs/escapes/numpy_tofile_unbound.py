# kind: files
# effect: writes /var/tmp/escaped-unbound.bin
import numpy as np

np.ndarray.tofile(np.array([1]), "/var/tmp/escaped-unbound.bin")
