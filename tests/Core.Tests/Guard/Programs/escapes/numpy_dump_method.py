# kind: pickle
# effect: prints ESCAPED
import numpy as np


class Payload:
    def __reduce__(self):
        return print, ("ESCAPED",)


holder = np.array([Payload()], dtype=object)
holder.dump("/tmp/holder")
np.load("/tmp/holder", allow_pickle=True)
