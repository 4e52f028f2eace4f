# kind: monkey-patch
# effect: prints ESCAPED
import math

setattr(math, "sqrt", lambda x: "ESCAPED")
print(math.sqrt(4))
