# kind: pickle-protocol
# effect: prints ESCAPED
import copy
import copyreg


class Box:
    pass


copyreg.pickle(Box, lambda box: (eval, ("print('ESCAPED')",)))
copy.copy(Box())
