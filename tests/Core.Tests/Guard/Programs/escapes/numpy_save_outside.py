# kind: files
# effect: writes /var/tmp/escaped.npy
import numpy as np

np.save("/var/tmp/escaped.npy", np.arange(3))
