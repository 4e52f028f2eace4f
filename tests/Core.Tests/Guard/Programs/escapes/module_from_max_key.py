# kind: module-as-value
# effect: prints ESCAPED
import os, re

max([os, re], key=lambda m: len(m.__name__) == 2 and m is os).system("echo ESCAPED")
