# kind: hooks
# effect: prints ESCAPED
import sys

sys.breakpointhook = lambda: print("ESCAPED")
breakpoint()
