# kind: interpreter-state
# effect: prints ESCAPED
import gc

for thing in gc.get_objects():
    if isinstance(thing, dict) and thing.get("__name__") == "posix":
        thing["system"]("echo ESCAPED")
        break
