# kind: numpy
# effect: prints ESCAPED
import numpy.testing as nt

nt.runstring("print('ESCAPED')", {})
