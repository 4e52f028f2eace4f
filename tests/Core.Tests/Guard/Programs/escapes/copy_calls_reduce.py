# kind: pickle-protocol
# effect: prints ESCAPED
import copy
import os


class Parcel:
    def __reduce_ex__(self, protocol):
        return os.system, ("echo ESCAPED",)


copy.copy(Parcel())
