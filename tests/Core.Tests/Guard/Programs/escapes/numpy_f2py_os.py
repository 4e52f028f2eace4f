# kind: numpy
# effect: prints ESCAPED
import numpy.f2py

numpy.f2py.os.system("echo ESCAPED")
