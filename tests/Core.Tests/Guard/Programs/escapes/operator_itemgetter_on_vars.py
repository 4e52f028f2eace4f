# kind: attribute-by-name
# effect: prints ESCAPED
import operator
import os

operator.call(operator.itemgetter("system")(vars(os)), "echo ESCAPED")
