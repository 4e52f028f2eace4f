# kind: numpy
# effect: prints root:
import numpy as np

print(np.lib.npyio.DataSource(None).open("/etc/passwd").readline())
