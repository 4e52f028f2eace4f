# kind: pickle-protocol
# effect: prints ESCAPED
import copy

Parcel = type("Parcel", (), {"__reduce_ex__": lambda self, p: (exec, ("print('ESCAPED')",))})
copy.deepcopy([Parcel()])
