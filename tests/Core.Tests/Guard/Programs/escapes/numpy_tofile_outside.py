# kind: files
# effect: writes /var/tmp/escaped.bin
import numpy as np

target = "/".join(["", "var", "tmp", "escaped.bin"])
np.arange(4).tofile(target)
