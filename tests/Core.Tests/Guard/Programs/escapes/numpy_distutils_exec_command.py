# kind: numpy
# effect: none: numpy.distutils is gone from Python 3.12 on
import numpy.distutils.exec_command as ec

ec.exec_command("echo ESCAPED")
