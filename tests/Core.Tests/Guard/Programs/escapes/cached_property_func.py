# kind: function-globals
# effect: prints ESCAPED
import functools


class Box:
    @functools.cached_property
    def size(self):
        return 1


space = vars(Box)["size"].func.__globals__
print(space["__builtins__"] is not None and "ESCAPED")
