# kind: numpy
# effect: prints ESCAPED
import numpy as np

np.testing._private.utils.os.system("echo ESCAPED")
