# kind: builtin-as-value
# effect: prints ESCAPED
import numpy as np

np.frompyfunc(eval, 1, 1)(np.array(["print('ESCAPED')"], dtype=object))
