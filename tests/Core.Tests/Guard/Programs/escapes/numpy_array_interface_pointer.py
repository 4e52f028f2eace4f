# kind: memory
# effect: prints ESCAPED
import numpy as np

secret = b"ESCAPED"


class View:
    __array_interface__ = {"version": 3, "typestr": "|u1", "shape": (7,), "data": (id(secret) + 32, True)}


print(np.array(View()).tobytes())
