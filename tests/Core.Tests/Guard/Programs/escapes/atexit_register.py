# kind: hooks
# effect: prints ESCAPED
import atexit

atexit.register(print, "ESCAPED")
atexit._run_exitfuncs()
