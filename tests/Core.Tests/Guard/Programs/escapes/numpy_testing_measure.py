# kind: numpy
# effect: prints ESCAPED
from numpy.testing import measure

measure("print('ESCAPED')")
