# kind: loader
# effect: prints ESCAPED
import math

math.__loader__.load_module("posix").system("echo ESCAPED")
