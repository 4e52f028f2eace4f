# kind: sys-modules
# effect: prints ESCAPED
import __main__

SECRET = "ESCAPED"
print(vars(__main__)["SECRET"])
