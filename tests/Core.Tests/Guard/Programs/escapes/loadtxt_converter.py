# kind: builtin-as-value
# effect: prints ESCAPED
import io

import numpy as np

np.genfromtxt(io.StringIO("print('ESCAPED')"), dtype=object, converters={0: eval}, encoding="utf-8", delimiter=";", comments=None)
